package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.ADJUSTMENT;

import java.util.List;
import org.zhigai.adjustment.AdjustmentArchive;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.kernel.Actor;

/** Teaching adjustments. */
record AdjustmentTable(Db db) implements AdjustmentArchive {

  @Override
  public List<TeachingAdjustment> adjustments() {
    return db.read(sql ->
        sql.select(ADJUSTMENT.BODY).from(ADJUSTMENT).orderBy(ADJUSTMENT.NUMBER)
            .fetch(r -> Db.from(r.value1(), TeachingAdjustment.class)));
  }

  @Override
  public TeachingAdjustment save(TeachingAdjustment adjustment, Actor by) {
    return db.whole(sql -> {
      var journal = new Journal(sql);
      if (adjustment.id() == 0) {
        var number = journal.number("TZ", db.year());
        var id =
            sql.insertInto(ADJUSTMENT, ADJUSTMENT.NUMBER, ADJUSTMENT.PROBLEM_ID, ADJUSTMENT.BODY)
                .values(number, adjustment.problemId(), "")
                .returning(ADJUSTMENT.ID)
                .fetchSingle()
                .getId();
        var kept = adjustment.withId(id, number);
        sql.update(ADJUSTMENT).set(ADJUSTMENT.BODY, Db.json(kept)).where(ADJUSTMENT.ID.eq(id)).execute();
        journal.line(number, "created", "", kept.goal(), by, db.now());
        return kept;
      }
      var before =
          sql.select(ADJUSTMENT.BODY).from(ADJUSTMENT).where(ADJUSTMENT.ID.eq(adjustment.id())).fetchSingle().value1();
      var body = Db.json(adjustment);
      sql.update(ADJUSTMENT).set(ADJUSTMENT.BODY, body).where(ADJUSTMENT.ID.eq(adjustment.id())).execute();
      journal.changed(adjustment.number(), before, body, by, db.now());
      return adjustment;
    });
  }

  @Override
  public void delete(long id, Actor by) {
    db.whole(sql -> {
      var number =
          sql.deleteFrom(ADJUSTMENT).where(ADJUSTMENT.ID.eq(id)).returning(ADJUSTMENT.NUMBER).fetchOne();
      if (number != null) {
        new Journal(sql).line(number.getNumber(), "deleted", "", "", by, db.now());
      }
      return id;
    });
  }
}
