package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.IMPORT;
import static org.zhigai.store.jooq.Tables.PAPER;
import static org.zhigai.store.jooq.Tables.PAPER_PUPIL;
import static org.zhigai.store.jooq.Tables.REPLACED_PAPER;
import static org.zhigai.store.jooq.Tables.REPLACED_PUPIL;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Papers as they were before a corrected workbook took their place. The paper keeps its key, so that what rests on it stays tied. */
public final class Replaced {
  private Replaced() {}

  /** Puts a paper's rows aside for an import that brings better ones. */
  static void putAside(DSLContext sql, long paperId, long importId) {
    var paper = sql.selectFrom(PAPER).where(PAPER.ID.eq(paperId)).fetchSingle();
    var aside =
        sql.insertInto(REPLACED_PAPER, REPLACED_PAPER.REPLACED_BY, REPLACED_PAPER.PAPER_ID, REPLACED_PAPER.IMPORT_ID,
            REPLACED_PAPER.FULL_MARK, REPLACED_PAPER.ITEMS, REPLACED_PAPER.ORIGIN, REPLACED_PAPER.SAT_ON)
            .values(importId, paperId, paper.getImportId(), paper.getFullMark(), paper.getItems(), paper.getOrigin(), paper.getSatOn())
            .returning(REPLACED_PAPER.ID)
            .fetchSingle()
            .getId();
    sql.insertInto(REPLACED_PUPIL, REPLACED_PUPIL.REPLACED_ID, REPLACED_PUPIL.PLACE, REPLACED_PUPIL.PUPIL_ID,
        REPLACED_PUPIL.GRADE, REPLACED_PUPIL.CLASS_NO, REPLACED_PUPIL.PRESENCE, REPLACED_PUPIL.TOTAL,
        REPLACED_PUPIL.SHEET_ROW, REPLACED_PUPIL.SCORES, REPLACED_PUPIL.SEX, REPLACED_PUPIL.BOARDING, REPLACED_PUPIL.CHOSEN)
        .select(
            DSL.select(DSL.val(aside), PAPER_PUPIL.PLACE, PAPER_PUPIL.PUPIL_ID, PAPER_PUPIL.GRADE, PAPER_PUPIL.CLASS_NO,
                PAPER_PUPIL.PRESENCE, PAPER_PUPIL.TOTAL, PAPER_PUPIL.SHEET_ROW, PAPER_PUPIL.SCORES,
                PAPER_PUPIL.SEX, PAPER_PUPIL.BOARDING, PAPER_PUPIL.CHOSEN)
                .from(PAPER_PUPIL)
                .where(PAPER_PUPIL.PAPER_ID.eq(paperId)))
        .execute();
    sql.deleteFrom(PAPER_PUPIL).where(PAPER_PUPIL.PAPER_ID.eq(paperId)).execute();
  }

  /** Papers that an import replaced and that come back with its undoing. */
  static List<Long> papers(DSLContext sql, long importId) {
    return sql.select(REPLACED_PAPER.PAPER_ID).from(REPLACED_PAPER).where(REPLACED_PAPER.REPLACED_BY.eq(importId))
        .fetch(REPLACED_PAPER.PAPER_ID);
  }

  /** Files whose import replaced papers of this one: they have to be taken back first. */
  static List<String> by(DSLContext sql, long importId) {
    return sql.selectDistinct(IMPORT.FILE)
        .from(REPLACED_PAPER)
        .join(IMPORT)
        .on(IMPORT.ID.eq(REPLACED_PAPER.REPLACED_BY))
        .where(REPLACED_PAPER.IMPORT_ID.eq(importId))
        .fetch(IMPORT.FILE);
  }

  /** Brings back what an import had replaced, before the import goes. */
  static void bringBack(DSLContext sql, long importId) {
    for (var aside : sql.selectFrom(REPLACED_PAPER).where(REPLACED_PAPER.REPLACED_BY.eq(importId)).fetch()) {
      sql.deleteFrom(PAPER_PUPIL).where(PAPER_PUPIL.PAPER_ID.eq(aside.getPaperId())).execute();
      sql.update(PAPER)
          .set(PAPER.IMPORT_ID, aside.getImportId())
          .set(PAPER.SAT_ON, aside.getSatOn())
          .set(PAPER.FULL_MARK, aside.getFullMark())
          .set(PAPER.ITEMS, aside.getItems())
          .set(PAPER.ORIGIN, aside.getOrigin())
          .where(PAPER.ID.eq(aside.getPaperId()))
          .execute();
      sql.insertInto(PAPER_PUPIL, PAPER_PUPIL.PAPER_ID, PAPER_PUPIL.PLACE, PAPER_PUPIL.PUPIL_ID, PAPER_PUPIL.GRADE,
          PAPER_PUPIL.CLASS_NO, PAPER_PUPIL.PRESENCE, PAPER_PUPIL.TOTAL, PAPER_PUPIL.SHEET_ROW, PAPER_PUPIL.SCORES, PAPER_PUPIL.SEX,
          PAPER_PUPIL.BOARDING, PAPER_PUPIL.CHOSEN)
          .select(
              DSL.select(DSL.val(aside.getPaperId()), REPLACED_PUPIL.PLACE, REPLACED_PUPIL.PUPIL_ID, REPLACED_PUPIL.GRADE,
                  REPLACED_PUPIL.CLASS_NO, REPLACED_PUPIL.PRESENCE, REPLACED_PUPIL.TOTAL, REPLACED_PUPIL.SHEET_ROW,
                  REPLACED_PUPIL.SCORES, REPLACED_PUPIL.SEX, REPLACED_PUPIL.BOARDING, REPLACED_PUPIL.CHOSEN)
                  .from(REPLACED_PUPIL)
                  .where(REPLACED_PUPIL.REPLACED_ID.eq(aside.getId())))
          .execute();
    }
  }
}
