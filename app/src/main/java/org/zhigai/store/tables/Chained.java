package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.CHANGE;
import static org.zhigai.store.jooq.Tables.CHANGE_LINE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.zhigai.store.jooq.tables.records.ChangeLineRecord;
import org.zhigai.store.jooq.tables.records.ChangeRecord;

/** The hash chain of the history: SHA-256 over the hash before, the change and its lines. */
public final class Chained {
  static final String START = "0".repeat(64);

  private Chained() {}

  static String hash(String before, ChangeRecord change, List<ChangeLineRecord> lines) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, before, change.getDoneAt(), change.getDoneBy(), change.getDepartment(), change.getWhat(), change.getWhy(), change.getLasting(),
          change.getUndoes(), change.getRedoes());
      for (var l : lines) {
        add(digest, l.getRecordId(), l.getKind(), l.getNumber(), l.getField(), l.getBeforeValue(), l.getAfterValue());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /** Each part with its length, so that no text can be moved from one part into the next. */
  private static void add(MessageDigest digest, @org.jspecify.annotations.Nullable Object... parts) {
    for (var part : parts) {
      var bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + (part == null ? "-" : ":")).getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
  }

  /** Binds the history anew from this change on, after what it said was taken out by law. */
  static void bindAnew(DSLContext sql, long from) {
    var before = sql.select(CHANGE.HASH).from(CHANGE).where(CHANGE.ID.lt(from)).orderBy(CHANGE.ID.desc()).limit(1).fetchOptional(CHANGE.HASH).orElse(START);
    for (var change : sql.selectFrom(CHANGE).where(CHANGE.ID.ge(from)).orderBy(CHANGE.ID).fetch()) {
      var hash = hash(before, change, lines(sql, change));
      sql.update(CHANGE).set(CHANGE.BEFORE_HASH, before).set(CHANGE.HASH, hash).where(CHANGE.ID.eq(change.getId())).execute();
      before = hash;
    }
  }

  private static List<ChangeLineRecord> lines(DSLContext sql, ChangeRecord change) {
    return sql.selectFrom(CHANGE_LINE).where(CHANGE_LINE.CHANGE_ID.eq(change.getId())).orderBy(CHANGE_LINE.PLACE).fetch();
  }

  /** The first change that does not fit the one before it; empty when the whole history holds together. */
  public static OptionalLong firstBroken(DSLContext sql) {
    var before = START;
    for (var change : sql.selectFrom(CHANGE).orderBy(CHANGE.ID).fetch()) {
      if (!change.getBeforeHash().equals(before) || !change.getHash().equals(hash(before, change, lines(sql, change)))) {
        return OptionalLong.of(change.getId());
      }
      before = change.getHash();
    }
    return OptionalLong.empty();
  }
}
