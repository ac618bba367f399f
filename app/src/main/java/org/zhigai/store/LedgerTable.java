package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.LEDGER_ENTRY;

import java.util.List;
import org.zhigai.kernel.Actor;
import org.zhigai.ledger.AuditLine;
import org.zhigai.ledger.LedgerArchive;
import org.zhigai.ledger.LedgerEntry;

/** The rectification ledger; every change leaves its lines in the journal. */
record LedgerTable(Db db) implements LedgerArchive {

  @Override
  public List<LedgerEntry> entries() {
    return db.read(sql ->
        sql.select(LEDGER_ENTRY.BODY).from(LEDGER_ENTRY).orderBy(LEDGER_ENTRY.NUMBER)
            .fetch(r -> Db.from(r.value1(), LedgerEntry.class)));
  }

  @Override
  public LedgerEntry save(LedgerEntry entry, Actor by) {
    return db.whole(sql -> {
      var journal = new Journal(sql);
      if (entry.id() == 0) {
        var number = journal.number("ZG", db.year());
        var id =
            sql.insertInto(LEDGER_ENTRY, LEDGER_ENTRY.NUMBER, LEDGER_ENTRY.PROBLEM_ID, LEDGER_ENTRY.BODY)
                .values(number, entry.problemId(), "")
                .returning(LEDGER_ENTRY.ID)
                .fetchSingle()
                .getId();
        var kept = entry.withId(id, number);
        sql.update(LEDGER_ENTRY).set(LEDGER_ENTRY.BODY, Db.json(kept)).where(LEDGER_ENTRY.ID.eq(id)).execute();
        journal.line(number, "created", "", kept.issue(), by, db.now());
        return kept;
      }
      var before =
          sql.select(LEDGER_ENTRY.BODY).from(LEDGER_ENTRY).where(LEDGER_ENTRY.ID.eq(entry.id())).fetchSingle().value1();
      var body = Db.json(entry);
      sql.update(LEDGER_ENTRY).set(LEDGER_ENTRY.BODY, body).where(LEDGER_ENTRY.ID.eq(entry.id())).execute();
      journal.changed(entry.number(), before, body, by, db.now());
      return entry;
    });
  }

  @Override
  public List<AuditLine> history(long entryId) {
    return db.read(sql -> {
      var number =
          sql.select(LEDGER_ENTRY.NUMBER).from(LEDGER_ENTRY).where(LEDGER_ENTRY.ID.eq(entryId)).fetchOne();
      return number == null ? List.of() : new Journal(sql).of(number.value1());
    });
  }
}
