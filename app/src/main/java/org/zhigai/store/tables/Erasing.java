package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.CHANGE;
import static org.zhigai.store.jooq.Tables.CHANGE_LINE;
import static org.zhigai.store.jooq.Tables.COUNTER;
import static org.zhigai.store.jooq.Tables.EVIDENCE_FILE;
import static org.zhigai.store.jooq.Tables.IMPORT;
import static org.zhigai.store.jooq.Tables.PAPER_PUPIL;
import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.RECORD;
import static org.zhigai.store.jooq.Tables.REPLACED_PUPIL;
import static org.zhigai.store.jooq.Tables.VAULT;
import static org.zhigai.store.jooq.Tables.VAULT_LOCK;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.rights.Removed;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.people.Person;
import org.zhigai.rows.Plain;
import org.zhigai.store.jooq.DefaultSchema;

/**
 * Takes one pupil out of every table. What stands in a text is found by what it says, in whatever table, so that a table that is added later is looked
 * through, too; the history is bound anew from the first line that had to change.
 */
public final class Erasing {
  /** Names of members of staff, keys, sums, and what the program itself calls rows: a pupil's number is in them by chance alone. */
  private static final Set<Field<?>> NOT_OF_PUPILS = Set.of(
      CHANGE.DONE_BY, CHANGE.DEPARTMENT, CHANGE.HASH, CHANGE.BEFORE_HASH, EVIDENCE_FILE.SHA256, IMPORT.SHA256, VAULT_LOCK.SEALED_KEY, RECORD.KIND,
      RECORD.NUMBER,
      RECORD.STATE, CHANGE_LINE.KIND, CHANGE_LINE.NUMBER, CHANGE_LINE.FIELD, COUNTER.KIND);

  private final DSLContext sql;
  private final Named named;
  private final Set<Long> changes = new TreeSet<>();

  private Erasing(DSLContext sql, Named named) {
    this.sql = sql;
    this.named = named;
  }

  /** What was taken out, with what only the next step needs to know. */
  public record Erased(Removed removed, int unsearched, String historyBefore) {}

  /** Who is meant, as this store knows the pupil. */
  public static Meant whom(OpenVault vault, String pseudonym) {
    return vault.db().read(sql -> new Meant(Named.of(sql, pseudonym, vault)));
  }

  /** A pupil to be erased from one copy of a store after another. */
  public static final class Meant {
    private final Named named;

    private Meant(Named named) {
      this.named = named;
    }

    public boolean isKnown() {
      return !named.ids().isEmpty();
    }

    /** A text in which the pupil is no longer named. */
    public String without(String text) {
      return named.without(text);
    }
  }

  /**
   * All or nothing.
   *
   * @param vault of whichever copy of the store; it opens that of {@code db} where it can be opened at all
   */
  public static Erased erase(Db db, Meant meant, OpenVault vault) {
    return db.whole(sql -> {
      var there = vault.in(db);
      try {
        return new Erasing(sql, meant.named.in(sql, there)).all();
      } finally {
        there.ifPresent(OpenVault::close);
      }
    });
  }

  private Erased all() {
    var before = sql.select(CHANGE.HASH).from(CHANGE).orderBy(CHANGE.ID.desc()).limit(1).fetchOptional(CHANGE.HASH).orElse(Chained.START);
    var files = files();
    var rows = rows();
    var texts = 0;
    var history = 0;
    for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      var found = texts(table);
      if (table.equals(CHANGE) || table.equals(CHANGE_LINE)) {
        history += found;
      } else {
        texts += found;
      }
    }
    var identities = sql.deleteFrom(VAULT).where(VAULT.PUPIL_ID.in(named.ids())).execute();
    var results = sql.deleteFrom(PAPER_PUPIL).where(PAPER_PUPIL.PUPIL_ID.in(named.ids())).execute();
    var replaced = sql.deleteFrom(REPLACED_PUPIL).where(REPLACED_PUPIL.PUPIL_ID.in(named.ids())).execute();
    sql.deleteFrom(PUPIL).where(PUPIL.ID.in(named.ids())).execute();
    if (!changes.isEmpty()) {
      sql.update(CHANGE).set(CHANGE.LASTING, true).where(CHANGE.ID.in(changes)).execute();
      Chained.bindAnew(sql, changes.iterator().next());
    }
    if (results > 0) {
      // Numbers have changed: the list is looked over again at the next opening.
      Counter.set(sql, IntakeTables.FOLLOWED, 0);
    }
    return new Erased(new Removed(identities, results, replaced, rows, texts, history, files), unsearched(), before);
  }

  /** Kept files the pupil is named in, or whose piece of evidence names the pupil, go; that there was one stays. */
  private int files() {
    var said = sql.select(RECORD.BODY).from(RECORD).where(RECORD.KIND.eq(EvidencePiece.KIND.id())).fetch(RECORD.BODY).stream().filter(named::isIn).toList();
    var gone = new ArrayList<String>();
    for (var sha256 : sql.select(EVIDENCE_FILE.SHA256).from(EVIDENCE_FILE).fetch(EVIDENCE_FILE.SHA256)) {
      if (said.stream().anyMatch(b -> b.contains(sha256)) || named.isIn(bytes(sha256))) {
        gone.add(sha256);
      }
    }
    return gone.isEmpty() ? 0 : sql.deleteFrom(EVIDENCE_FILE).where(EVIDENCE_FILE.SHA256.in(gone)).execute();
  }

  private int unsearched() {
    return (int) sql.select(EVIDENCE_FILE.SHA256).from(EVIDENCE_FILE).fetch(EVIDENCE_FILE.SHA256).stream().filter(s -> !Named.isSearchable(bytes(s))).count();
  }

  private byte[] bytes(String sha256) {
    return sql.select(EVIDENCE_FILE.BYTES).from(EVIDENCE_FILE).where(EVIDENCE_FILE.SHA256.eq(sha256)).fetchSingle(EVIDENCE_FILE.BYTES);
  }

  /** Rows that are about the pupil alone go with all the history says of them; lists of pupils lose the pupil. */
  private int rows() {
    var gone = 0;
    for (var row : sql.select(RECORD.ID, RECORD.BODY).from(RECORD).where(RECORD.KIND.ne(Person.KIND.id())).fetch()) {
      if (!named.isIn(row.value2())) {
        continue;
      }
      var body = Plain.map(row.value2());
      if (body.values().stream().anyMatch(v -> v instanceof String text && named.words().contains(text))) {
        sql.deleteFrom(RECORD).where(RECORD.ID.eq(row.value1())).execute();
        changes.addAll(sql.selectDistinct(CHANGE_LINE.CHANGE_ID).from(CHANGE_LINE).where(CHANGE_LINE.RECORD_ID.eq(row.value1())).fetch(CHANGE_LINE.CHANGE_ID));
        sql.update(CHANGE_LINE).setNull(CHANGE_LINE.BEFORE_VALUE).setNull(CHANGE_LINE.AFTER_VALUE).where(CHANGE_LINE.RECORD_ID.eq(row.value1())).execute();
        gone++;
      } else {
        sql.update(RECORD).set(RECORD.BODY, Plain.text(without(body))).where(RECORD.ID.eq(row.value1())).execute();
      }
    }
    return gone;
  }

  /** The same value without list items that are the pupil. */
  private Object without(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().filter(v -> !(v instanceof String text && named.isAll(text))).map(this::without).toList();
      case Map<?, ?> map -> {
        var out = new LinkedHashMap<Object, Object>();
        map.forEach((k, v) -> out.put(k, without(v)));
        yield out;
      }
      default -> value;
    };
  }

  /** Texts of a table in which the pupil is named, without the pupil. */
  private int texts(Table<?> table) {
    var key = table.getPrimaryKey();
    var columns = table.fieldStream().filter(f -> f.getType() == String.class && !NOT_OF_PUPILS.contains(f) && !isOfPupils(table)).toList();
    if (key == null || columns.isEmpty()) {
      return 0;
    }
    var asked = new ArrayList<Field<?>>(key.getFields());
    asked.addAll(columns);
    var found = 0;
    for (var row : sql.select(asked).from(table).where(staff(table)).fetch()) {
      var fresh = new LinkedHashMap<Field<?>, Object>();
      columns.forEach(c -> changed((String) row.get(c)).ifPresent(text -> fresh.put(c, text)));
      if (!fresh.isEmpty()) {
        sql.update(table).set(fresh).where(key.getFields().stream().map(f -> same(f, row)).toList()).execute();
        found++;
        note(table, row);
      }
    }
    return found;
  }

  private Optional<String> changed(@Nullable String text) {
    return text == null || !named.isIn(text) ? Optional.empty() : Optional.of(named.without(text));
  }

  private static <T> Condition same(Field<T> field, Record row) {
    return field.eq(row.get(field));
  }

  private static boolean isOfPupils(Table<?> table) {
    return table.equals(PUPIL) || table.equals(VAULT);
  }

  private static Condition staff(Table<?> table) {
    return table.equals(RECORD) ? RECORD.KIND.ne(Person.KIND.id()) : DSL.noCondition();
  }

  private void note(Table<?> table, Record row) {
    if (table.equals(CHANGE)) {
      changes.add(row.get(CHANGE.ID));
    } else if (table.equals(CHANGE_LINE)) {
      changes.add(row.get(CHANGE_LINE.CHANGE_ID));
    }
  }
}
