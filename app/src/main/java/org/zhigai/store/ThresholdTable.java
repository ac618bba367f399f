package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.THRESHOLD_CHANGE;

import java.util.List;
import org.zhigai.problems.ThresholdArchive;
import org.zhigai.problems.ThresholdChange;

/** Changes of thresholds, one row each, never altered. */
record ThresholdTable(Db db) implements ThresholdArchive {

  @Override
  public List<ThresholdChange> changes() {
    return db.read(sql ->
        sql.select(THRESHOLD_CHANGE.BODY).from(THRESHOLD_CHANGE).orderBy(THRESHOLD_CHANGE.ID)
            .fetch(r -> Db.from(r.value1(), ThresholdChange.class)));
  }

  @Override
  public void add(ThresholdChange change) {
    db.whole(sql ->
        sql.insertInto(THRESHOLD_CHANGE, THRESHOLD_CHANGE.SUBJECT, THRESHOLD_CHANGE.GRADE, THRESHOLD_CHANGE.BODY)
            .values(change.subject(), change.grade(), Db.json(change))
            .execute());
  }
}
