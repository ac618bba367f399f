package org.zhigai.ui.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.ImportProfile;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.WorkbookReading;

/** Reads the files a person chose, each for itself: one that cannot be read does not hold back the others. */
record Drafts(ImportResults imports) {
  private static final String LOCKED = "ZG-305";
  private static final double OPENING = 0.7;

  /**
   * A file on its way in.
   *
   * @param profiles the layouts its sheets were known by
   * @param said what is said of its sheets, by a person or by a profile
   */
  record Draft(
      OpenedWorkbook book, Map<Integer, ImportProfile> profiles, Map<Integer, Corrections> said, WorkbookReading reading) {

    Draft {
      profiles = Map.copyOf(profiles);
      said = Map.copyOf(said);
    }

    Draft saying(Map<Integer, Corrections> corrections) {
      var more = new HashMap<>(said);
      more.putAll(corrections);
      return new Draft(book, profiles, more, reading);
    }

    Draft read(WorkbookReading anew) {
      return new Draft(book, profiles, said, anew);
    }
  }

  /**
   * What came of several files.
   *
   * @param locked files that need a password
   * @param refused files that cannot be read
   */
  record Outcome(List<Draft> drafts, List<Path> locked, List<UserFault> refused) {}

  Outcome read(List<Path> wanted, Map<Path, String> passwords, Progress progress) {
    var drafts = new ArrayList<Draft>();
    var locked = new ArrayList<Path>();
    var refused = new ArrayList<UserFault>();
    var chosen = imports.chosen(wanted);
    chosen.leftOut().forEach(o -> refused.add(new UserFault(
        UserFault.Kind.INPUT, "ZG-313", Phrase.of("imports.leftOut.what", o), Phrase.of("imports.leftOut.remedy"))));
    var files = chosen.workbooks();
    for (var i = 0; i < files.size(); i++) {
      var file = files.get(i);
      progress.step((double) i / files.size(), Phrase.of("imports.reading", String.valueOf(file.getFileName())));
      var part = progress.part((double) i / files.size(), (i + 1.0) / files.size());
      try {
        drafts.add(draft(imports.open(file, Optional.ofNullable(passwords.get(file)), part.part(0, OPENING)), part.part(OPENING, 1)));
      } catch (UserFault fault) {
        if (fault.code().equals(LOCKED)) {
          locked.add(file);
        } else {
          refused.add(fault);
        }
      }
    }
    if (drafts.isEmpty() && locked.isEmpty() && !refused.isEmpty()) {
      throw refused.getFirst();
    }
    return new Outcome(drafts, locked, refused);
  }

  private Draft draft(OpenedWorkbook book, Progress progress) {
    var profiles = imports.profiles(book);
    var said = imports.known(book);
    return new Draft(book, profiles, said, book.recognise(said, progress));
  }
}
