package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.CHANGE;
import static org.zhigai.store.jooq.Tables.CHANGE_LINE;
import static org.zhigai.store.jooq.Tables.EVIDENCE_FILE;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.zhigai.ledger.EvidenceFiles;

/** The bytes of evidence in the store. */
public record EvidenceTable(Db db) implements EvidenceFiles {
  /** What undo reaches: beyond it a file that was taken back is not asked for again. */
  private static final int WITHIN_REACH = 200;

  @Override
  public void put(String sha256, byte[] bytes) {
    db.whole(sql -> sql.fetchExists(EVIDENCE_FILE, EVIDENCE_FILE.SHA256.eq(sha256))
        ? 0
        : sql.insertInto(EVIDENCE_FILE, EVIDENCE_FILE.SHA256, EVIDENCE_FILE.KEPT_AT, EVIDENCE_FILE.SIZE_BYTES, EVIDENCE_FILE.BYTES)
            .values(sha256, db.now(), (long) bytes.length, bytes)
            .execute());
  }

  @Override
  public Optional<byte[]> bytes(String sha256) {
    return db.read(sql -> sql.select(EVIDENCE_FILE.BYTES).from(EVIDENCE_FILE).where(EVIDENCE_FILE.SHA256.eq(sha256)).fetchOptional(EVIDENCE_FILE.BYTES));
  }

  @Override
  public int keepOnly(Set<String> sha256) {
    return db.whole(sql -> {
      // What was just taken in may still wait for the row that names it.
      var idle = sql.select(EVIDENCE_FILE.SHA256).from(EVIDENCE_FILE).where(EVIDENCE_FILE.KEPT_AT.lt(db.now().minusDays(1)))
          .fetch(EVIDENCE_FILE.SHA256).stream()
          .filter(s -> !sha256.contains(s) && !isWithinReach(sql, s))
          .toList();
      return idle.isEmpty() ? 0 : sql.deleteFrom(EVIDENCE_FILE).where(EVIDENCE_FILE.SHA256.in(idle)).execute();
    });
  }

  private static boolean isWithinReach(DSLContext sql, String sha256) {
    var since = sql.select(CHANGE.ID).from(CHANGE).where(CHANGE.LASTING.isFalse()).orderBy(CHANGE.ID.desc()).limit(1).offset(WITHIN_REACH)
        .fetchOptional(CHANGE.ID).orElse(0L);
    return sql.fetchExists(CHANGE_LINE, CHANGE_LINE.CHANGE_ID.gt(since)
        .and(CHANGE_LINE.BEFORE_VALUE.contains(sha256).or(CHANGE_LINE.AFTER_VALUE.contains(sha256))));
  }
}
