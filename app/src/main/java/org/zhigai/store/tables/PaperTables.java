package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.IMPORT;
import static org.zhigai.store.jooq.Tables.PAPER;
import static org.zhigai.store.jooq.Tables.PAPER_PUPIL;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.store.jooq.tables.records.PaperPupilRecord;
import org.zhigai.store.jooq.tables.records.PaperRecord;

/** Keeps papers of one import, each with its pupils as vectors of scores. */
public record PaperTables(DSLContext sql, long importId, Vault vault, Decisions decided) {
  private static final int BATCH = 500;

  void keep(PaperContent paper, Progress progress) {
    var info = paper.info();
    var there = there(sql, info, paper.date());
    var isReplaced = there.isPresent() && there.get().getImportId() != importId && decided.replaced().contains(info);
    if (there.isPresent() && !isReplaced && paper.items().isEmpty()) {
      return; // A sheet of totals says nothing that the paper that is there does not say already.
    }
    if (there.isPresent() && !isReplaced) {
      throw twice(info, there.get());
    }
    var id = isReplaced ? replace(there.get().getId(), paper) : insert(paper);
    var pupils = vault.ids(paper, decided);
    var rows = new Rows(sql, PAPER_PUPIL);
    for (var i = 0; i < pupils.length; i++) {
      var pupil = paper.pupils().get(i);
      rows.add(
          new PaperPupilRecord(
              id, i, pupils[i], pupil.classRef().grade(), pupil.classRef().number(), pupil.presence().name(),
              Double.isNaN(pupil.total()) ? null : (Double) pupil.total(), pupil.sheetRow(), ScoreBytes.of(paper.scores(), i),
              pupil.groups().sex().name(), pupil.groups().boarding().name(), ChosenText.of(paper.choices(), i)));
      if (rows.size() == BATCH || i == pupils.length - 1) {
        progress.step((double) i / pupils.length, Phrase.of("imports.keeping", info.label()));
        rows.insert();
      }
    }
  }

  private long insert(PaperContent paper) {
    var info = paper.info();
    return sql.insertInto(PAPER, PAPER.IMPORT_ID, PAPER.ROUND_YEAR, PAPER.ROUND_TERM, PAPER.SITTING, PAPER.SAT_ON, PAPER.SUBJECT, PAPER.GRADE,
        PAPER.FULL_MARK, PAPER.ITEMS, PAPER.ORIGIN)
        .values(importId, info.round().year(), info.round().term().name(), info.exam(), paper.date().orElse(null), info.subject(), info.grade(),
            paper.fullMark(), Db.json(paper.items()), Db.json(paper.origin()))
        .returning(PAPER.ID)
        .fetchSingle()
        .getId();
  }

  private long replace(long paperId, PaperContent paper) {
    Replaced.putAside(sql, paperId, importId);
    sql.update(PAPER)
        .set(PAPER.IMPORT_ID, importId)
        .set(PAPER.SAT_ON, DSL.coalesce(DSL.val(paper.date().orElse(null), PAPER.SAT_ON), PAPER.SAT_ON))
        .set(PAPER.FULL_MARK, paper.fullMark())
        .set(PAPER.ITEMS, Db.json(paper.items()))
        .set(PAPER.ORIGIN, Db.json(paper.origin()))
        .where(PAPER.ID.eq(paperId))
        .execute();
    return paperId;
  }

  private UserFault twice(PaperInfo info, PaperRecord there) {
    var file = sql.select(IMPORT.FILE).from(IMPORT).where(IMPORT.ID.eq(there.getImportId())).fetchSingle().value1();
    return new UserFault(
        UserFault.Kind.INPUT, "ZG-322", Phrase.of("store.paper.twice", info.label(), file),
        Phrase.of("store.paper.twice.remedy", file));
  }

  /**
   * The stored paper of this round, exam, subject and grade. One whose exam nothing says is the only one of its round, subject and grade,
   * whatever that is called; where there are several, or both were sat on days that differ, it is none of them.
   *
   * @param date when the paper that is asked about was sat; empty when unknown
   */
  static Optional<PaperRecord> there(DSLContext sql, PaperInfo info, Optional<LocalDate> date) {
    var all = sql.selectFrom(PAPER)
        .where(PAPER.ROUND_YEAR.eq(info.round().year()))
        .and(PAPER.ROUND_TERM.eq(info.round().term().name()))
        .and(PAPER.SUBJECT.eq(info.subject()))
        .and(PAPER.GRADE.eq(info.grade()))
        .fetch();
    return all.stream().filter(p -> p.getSitting().equals(info.exam())).findFirst()
        .or(() -> all.size() == 1 && (info.exam().isEmpty() || all.getFirst().getSitting().isEmpty())
            && date.filter(d -> all.getFirst().getSatOn() != null && !d.equals(all.getFirst().getSatOn())).isEmpty()
                ? Optional.of(all.getFirst())
                : Optional.empty());
  }
}
