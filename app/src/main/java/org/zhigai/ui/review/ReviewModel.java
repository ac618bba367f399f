package org.zhigai.ui.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewCase;
import org.zhigai.review.ReviewFile;
import org.zhigai.review.ReviewPackage;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.ViewModel;

/** What a verifier from outside does with a package: looks at each case, writes an opinion on it, saves the answer. What is written is kept at once. */
public final class ReviewModel implements ViewModel {
  private final ReviewFile.Opened opened;
  private final Path kept;
  private final Frame frame;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", 0);
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes", 0);
  private final ReadOnlyObjectWrapper<Optional<Phrase>> told = new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<UserFault>> fault = new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
  private String unit;
  private String person = "";
  private boolean keeping;

  /** @param drafts folder in which what is written is kept until it is saved as an answer */
  public ReviewModel(ReviewFile.Opened opened, Path drafts, Frame frame) {
    this.opened = opened;
    this.kept = drafts.resolve(opened.sum() + ReviewFile.ANSWER_ENDING);
    this.frame = frame;
    var units = contents().cases().stream().map(ReviewCase::unit).distinct().toList();
    this.unit = units.size() == 1 ? units.getFirst() : "";
    if (Files.isRegularFile(kept)) {
      goOn();
    }
  }

  /** Goes on where somebody left off; a draft that cannot be read is no reason to show nothing. */
  private void goOn() {
    frame.jobs().run(Phrase.of("reviewer.reading"), Tried.of(progress -> ReviewFile.readAnswer(kept)), tried -> {
      if (tried instanceof Tried.Done<ReviewAnswer>(var before)) {
        unit = before.unit();
        person = before.person();
        before.opinions().forEach(o -> drafts.put(o.round(), Draft.of(o, today())));
        told.set(Optional.of(Phrase.of("reviewer.resumed")));
        changed();
      }
    });
  }

  ReviewPackage contents() {
    return opened.contents();
  }

  /** Which case is looked at, from 0. */
  ReadOnlyIntegerProperty at() {
    return at.getReadOnlyProperty();
  }

  /** Grows with everything that is written. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** What was done last, for the foot of the form. */
  ReadOnlyObjectProperty<Optional<Phrase>> told() {
    return told.getReadOnlyProperty();
  }

  /** Why the answer could not be saved. */
  ReadOnlyObjectProperty<Optional<UserFault>> fault() {
    return fault.getReadOnlyProperty();
  }

  boolean isEmpty() {
    return contents().cases().isEmpty();
  }

  ReviewCase now() {
    return contents().cases().get(at.get());
  }

  void show(int which) {
    if (which >= 0 && which < contents().cases().size()) {
      at.set(which);
    }
  }

  Draft draft(ReviewCase of) {
    return drafts.getOrDefault(of.round(), Draft.empty(today()));
  }

  void write(ReviewCase of, Draft draft) {
    if (!draft.equals(draft(of))) {
      drafts.put(of.round(), draft);
      keep();
    }
  }

  String unit() {
    return unit;
  }

  String person() {
    return person;
  }

  void signed(String byUnit, String byPerson) {
    if (!unit.equals(byUnit.strip()) || !person.equals(byPerson.strip())) {
      unit = byUnit.strip();
      person = byPerson.strip();
      keep();
    }
  }

  /** How many cases are decided. */
  long answered() {
    return contents().cases().stream().filter(c -> draft(c).isDecided()).count();
  }

  /** What has to be there before the answer can be saved; cases nobody decided are left out of it and no hindrance. */
  List<Phrase> missing() {
    var out = new ArrayList<Phrase>();
    if (answered() == 0) {
      out.add(Phrase.of("reviewer.lacks.any"));
    }
    contents().cases().forEach(c -> draft(c).lacks(c, contents().asOf()).ifPresent(out::add));
    if (unit.isBlank()) {
      out.add(Phrase.of("reviewer.lacks.unit"));
    }
    if (person.isBlank()) {
      out.add(Phrase.of("reviewer.lacks.person"));
    }
    return out;
  }

  private ReviewAnswer answer(boolean whole) {
    var said = contents().cases().stream().filter(c -> whole ? draft(c).isDecided() : !draft(c).isBlank()).map(c -> draft(c).opinion(c)).toList();
    return new ReviewAnswer(contents().id(), opened.sum(), unit, person, said);
  }

  /** Writes the answer for the school. */
  void save(Path file) {
    var target = SafeFile.ending(file, ReviewFile.ANSWER_ENDING);
    var answer = answer(true);
    frame.jobs().inTurn(Phrase.of("reviewer.saving"), Tried.of(progress -> {
      ReviewFile.write(target, answer);
      return target;
    }), tried -> {
      switch (tried) {
        case Tried.Done<Path>(var written) -> {
          fault.set(Optional.empty());
          told.set(Optional.of(Phrase.of("reviewer.saved", answer.opinions().size(), written.toString())));
        }
        case Tried.Refused<Path>(var why) -> fault.set(Optional.of(why));
      }
    });
  }

  private void keep() {
    told.set(Optional.empty());
    changed();
    if (!keeping) {
      keepNow();
    }
  }

  /** One after the other, and what is typed while one is written in the next. */
  private void keepNow() {
    var draft = answer(false);
    var upTo = changes.get();
    keeping = true;
    frame.jobs().inTurn(Phrase.of("reviewer.keeping"), Tried.of(progress -> {
      ReviewFile.write(kept, draft);
      return kept;
    }), tried -> {
      keeping = false;
      if (tried instanceof Tried.Refused<Path>(var why)) {
        fault.set(Optional.of(why));
      } else if (changes.get() != upTo) {
        keepNow();
      }
    });
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }

  /** Reads a piece of evidence, off the window's thread. */
  void bytes(ReviewCase.Enclosed enclosed, Consumer<Tried<byte[]>> then) {
    frame.jobs().run(Phrase.of("reviewer.opening", enclosed.name()), Tried.of(progress -> opened.bytes(enclosed)), then);
  }

  /** Writes a piece of evidence where the person wants it. */
  void export(ReviewCase.Enclosed enclosed, Path target) {
    frame.jobs().run(Phrase.of("reviewer.opening", enclosed.name()), Tried.of(progress -> {
      SafeFile.export(target, opened.bytes(enclosed));
      return target;
    }), tried -> {
      switch (tried) {
        case Tried.Done<Path>(var written) -> told.set(Optional.of(Phrase.of("reviewer.exported", written.toString())));
        case Tried.Refused<Path>(var why) -> fault.set(Optional.of(why));
      }
    });
  }

  private LocalDate today() {
    return LocalDate.now(frame.clock());
  }
}
