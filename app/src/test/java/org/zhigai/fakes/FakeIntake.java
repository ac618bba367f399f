package org.zhigai.fakes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.IntakeArchive;
import org.zhigai.monitoring.intake.OwnClass;
import org.zhigai.monitoring.intake.PupilMatch;
import org.zhigai.monitoring.intake.SheetCorrections;
import org.zhigai.monitoring.intake.StoredPaper;
import org.zhigai.monitoring.intake.WorkbookReading;

/** Imports in memory, by the file's checksum; keeps the record and nothing of the contents. */
public final class FakeIntake implements IntakeArchive {
  private int followed;
  public final List<ImportRecord> records = new ArrayList<>();

  public final Map<Long, List<SheetCorrections>> corrections = new HashMap<>();
  public final List<Decisions> decisions = new ArrayList<>();
  public final Map<PaperInfo, StoredPaper> stored = new HashMap<>();

  /** Names of which it is not sure who is meant; everybody else is the pupil with the number of their row. */
  public final List<String> unsure = new ArrayList<>();

  /** Names whose numbers are known under other names. */
  public final List<String> renamed = new ArrayList<>();

  public final FakeProfiles profiles = new FakeProfiles();

  /** Files that are said to have replaced papers of every import. */
  public List<String> standing = List.of();

  @Override
  public Optional<ImportRecord> bySha256(String sha256) {
    return records.stream().filter(r -> r.sha256().equals(sha256)).findFirst();
  }

  @Override
  public ImportRecord commit(WorkbookReading reading, String what, Decisions decided, Actor by, Progress progress) {
    var record =
        new ImportRecord(
            records.size() + 1L, reading.fileName(), reading.sha256(), LocalDateTime.of(2026, 6, 1, 9, 30), by.name(), what);
    records.addFirst(record);
    decisions.add(decided);
    corrections.put(record.id(), SheetCorrections.of(reading));
    return record;
  }

  @Override
  public List<PupilMatch> match(Content.PaperContent paper) {
    var out = new ArrayList<PupilMatch>();
    for (var i = 0; i < paper.pupils().size(); i++) {
      var known = new PupilMatch.Candidate(40 + i, "S-004" + i, 2);
      out.add(
          renamed.contains(paper.pupils().get(i).name())
              ? new PupilMatch(i, PupilMatch.How.OTHER_NAME, 0, List.of(known))
              : unsure.contains(paper.pupils().get(i).name())
                  ? new PupilMatch(i, PupilMatch.How.UNSURE, 0, List.of(new PupilMatch.Candidate(7, "S-0007", 2)))
                  : new PupilMatch(i, PupilMatch.How.NAME, i + 1, List.of()));
    }
    return out;
  }

  @Override
  public Optional<StoredPaper> stored(PaperInfo paper, Optional<LocalDate> date) {
    return Optional.ofNullable(stored.get(paper));
  }

  @Override
  public boolean has(PaperInfo paper, Optional<LocalDate> date) {
    return false;
  }

  @Override
  public void whole(Runnable work) {
    work.run();
  }

  @Override
  public Map<String, ClassRef> classNames() {
    var out = new HashMap<String, ClassRef>();
    corrections.values().forEach(all -> all.forEach(s -> out.putAll(s.ownClasses())));
    return out;
  }

  @Override
  public List<OwnClass> ownClasses() {
    return List.of();
  }

  @Override
  public List<SheetCorrections> corrections(long importId) {
    return corrections.getOrDefault(importId, List.of());
  }

  @Override
  public int standing() {
    return records.hashCode();
  }

  @Override
  public int followed() {
    return followed;
  }

  @Override
  public void followed(int worked) {
    followed = worked;
  }

  @Override
  public FakeProfiles profiles() {
    return profiles;
  }

  @Override
  public List<String> replacements(long importId) {
    return standing;
  }

  @Override
  public Set<String> sources(long importId) {
    return Set.of();
  }

  @Override
  public void undo(long importId, Actor by) {
    records.removeIf(r -> r.id() == importId);
  }
}
