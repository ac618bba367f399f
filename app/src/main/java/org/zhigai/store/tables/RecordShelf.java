package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Sequences.ROW_KEY;
import static org.zhigai.store.jooq.Tables.CHANGE;
import static org.zhigai.store.jooq.Tables.CHANGE_LINE;
import static org.zhigai.store.jooq.Tables.RECORD;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.zhigai.rows.Link;
import org.zhigai.rows.Shelf;
import org.zhigai.rows.Trail;
import org.zhigai.store.jooq.tables.records.ChangeLineRecord;
import org.zhigai.store.jooq.tables.records.ChangeRecord;
import org.zhigai.rows.Plain;
import org.zhigai.rows.Prose;

/** Records and their history in the store. Bodies are JSON by field key; a change is bound to the one before it by its hash. */
public record RecordShelf(Db db) implements Shelf {

  @Override
  public <T> T whole(Supplier<T> work) {
    return db.whole(sql -> work.get());
  }

  @Override
  public List<Stored> rows() {
    return db.read(sql -> sql.select(RECORD.ID, RECORD.KIND, RECORD.NUMBER, RECORD.VERSION, RECORD.STATE, RECORD.SCHEMA_NO, RECORD.LINKS, RECORD.BODY)
        .from(RECORD)
        .orderBy(RECORD.ID)
        .fetch(r -> new Stored(
            r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6(), links(r.value7()), () -> Plain.map(r.value8()))));
  }

  @Override
  public int number(String series, int year) {
    return db.whole(sql -> Counter.take(sql, series, year, 1));
  }

  @Override
  public long key() {
    return db.read(sql -> sql.nextval(ROW_KEY)).longValue();
  }

  @Override
  public void insert(Stored row) {
    db.whole(sql -> sql.insertInto(RECORD, RECORD.ID, RECORD.KIND, RECORD.NUMBER, RECORD.VERSION, RECORD.STATE, RECORD.SCHEMA_NO, RECORD.LINKS, RECORD.BODY)
        .values(row.id(), row.kind(), row.number(), row.version(), row.state(), row.schema(), links(row.links()), Plain.text(row.body().get()))
        .execute());
  }

  @Override
  public void update(Stored row) {
    db.whole(sql -> sql.update(RECORD)
        .set(RECORD.VERSION, row.version())
        .set(RECORD.STATE, row.state())
        .set(RECORD.SCHEMA_NO, row.schema())
        .set(RECORD.LINKS, links(row.links()))
        .set(RECORD.BODY, Plain.text(row.body().get()))
        .where(RECORD.ID.eq(row.id()))
        .execute());
  }

  @Override
  public void delete(long id) {
    db.whole(sql -> sql.deleteFrom(RECORD).where(RECORD.ID.eq(id)).execute());
  }

  @Override
  public long append(Entry entry) {
    return db.whole(sql -> {
      var before = sql.select(CHANGE.HASH).from(CHANGE).orderBy(CHANGE.ID.desc()).limit(1).fetchOptional(CHANGE.HASH).orElse(Chained.START);
      var row = sql.newRecord(CHANGE);
      row.setDoneAt(entry.at());
      row.setDoneBy(entry.by().name());
      row.setDepartment(Acted.kept(entry.by()));
      row.setWhat(Plain.text(Prose.PHRASE.plain(entry.what())));
      row.setWhy(entry.why());
      row.setLasting(entry.lasting());
      row.setUndoes(entry.undoes());
      row.setRedoes(entry.redoes());
      row.setBeforeHash(before);
      var lines = new ArrayList<ChangeLineRecord>();
      entry.lines().forEach(l -> lines.add(line(lines.size(), l)));
      row.setHash(Chained.hash(before, row, lines));
      row.insert();
      lines.forEach(l -> l.setChangeId(row.getId()));
      sql.batchInsert(lines).execute();
      return row.getId();
    });
  }

  private static ChangeLineRecord line(int place, Line l) {
    return new ChangeLineRecord(
        0L, place, l.row(), l.kind(), l.number(), l.field(), l.before() == null ? null : Plain.text(l.before()),
        l.after() == null ? null : Plain.text(l.after()));
  }

  @Override
  public List<Entry> last(int many) {
    return db.read(sql -> sql.selectFrom(CHANGE).orderBy(CHANGE.ID.desc()).limit(many).fetch(r -> entry(r, List.of())).reversed());
  }

  @Override
  public Optional<Entry> entry(long key) {
    return db.read(sql -> sql.selectFrom(CHANGE).where(CHANGE.ID.eq(key)).fetchOptional(r -> entry(r, lines(sql, r.getId()))));
  }

  private static List<Line> lines(DSLContext sql, long change) {
    return sql.selectFrom(CHANGE_LINE).where(CHANGE_LINE.CHANGE_ID.eq(change)).orderBy(CHANGE_LINE.PLACE).fetch(RecordShelf::line);
  }

  @Override
  public List<Entry> history(long row) {
    return db.read(sql -> {
      var lines = sql.selectFrom(CHANGE_LINE).where(CHANGE_LINE.RECORD_ID.eq(row)).orderBy(CHANGE_LINE.CHANGE_ID, CHANGE_LINE.PLACE).fetch();
      var byChange = lines.stream().collect(Collectors.groupingBy(ChangeLineRecord::getChangeId));
      return sql.selectFrom(CHANGE).where(CHANGE.ID.in(byChange.keySet())).orderBy(CHANGE.ID)
          .fetch(r -> entry(r, byChange.getOrDefault(r.getId(), List.of()).stream().map(RecordShelf::line).toList()));
    });
  }

  @Override
  public List<Entry> trail(Trail asked) {
    return db.read(sql -> {
      var about = DSL.noCondition();
      about = asked.kind().isBlank() ? about : about.and(CHANGE_LINE.KIND.eq(asked.kind()));
      about = asked.number().isBlank() ? about : about.and(CHANGE_LINE.NUMBER.startsWithIgnoreCase(asked.number().strip()));
      var made = CHANGE.ID.in(DSL.select(CHANGE_LINE.CHANGE_ID).from(CHANGE_LINE).where(about));
      made = asked.who().isBlank() ? made : made.and(CHANGE.DONE_BY.contains(asked.who().strip()));
      made = asked.from().map(day -> CHANGE.DONE_AT.ge(day.atStartOfDay())).map(made::and).orElse(made);
      made = asked.to().map(day -> CHANGE.DONE_AT.lt(day.plusDays(1).atStartOfDay())).map(made::and).orElse(made);
      var changes = sql.selectFrom(CHANGE).where(made).orderBy(CHANGE.ID.desc()).limit(asked.most()).fetch().reversed();
      var lines = sql.selectFrom(CHANGE_LINE).where(about.and(CHANGE_LINE.CHANGE_ID.in(changes.stream().map(ChangeRecord::getId).toList())))
          .orderBy(CHANGE_LINE.CHANGE_ID, CHANGE_LINE.PLACE).fetch().stream().collect(Collectors.groupingBy(ChangeLineRecord::getChangeId));
      return changes.stream().map(r -> entry(r, lines.getOrDefault(r.getId(), List.of()).stream().map(RecordShelf::line).toList())).toList();
    });
  }

  @Override
  public OptionalLong firstBroken() {
    return db.read(Chained::firstBroken);
  }

  @Override
  public LocalDateTime now() {
    return db.now();
  }

  private static Entry entry(ChangeRecord r, List<Line> lines) {
    return new Entry(
        r.getId(), r.getDoneAt(), Acted.of(r.getDoneBy(), r.getDepartment()), Prose.PHRASE.of(Plain.value(r.getWhat())), r.getWhy(), r.getLasting(),
        r.getUndoes(), r.getRedoes(), lines);
  }

  private static Line line(ChangeLineRecord r) {
    return new Line(
        r.getRecordId(), r.getKind(), r.getNumber(), r.getField(), r.getBeforeValue() == null ? null : Plain.value(r.getBeforeValue()),
        r.getAfterValue() == null ? null : Plain.value(r.getAfterValue()));
  }

  /** One link a line: {@code version source}. */
  private static String links(List<Link> links) {
    return links.stream().map(l -> l.version() + " " + l.source()).collect(Collectors.joining("\n"));
  }

  private static List<Link> links(String kept) {
    return kept.isEmpty() ? List.of() : Arrays.stream(kept.split("\n")).map(RecordShelf::link).toList();
  }

  private static Link link(String line) {
    var blank = line.indexOf(' ');
    return new Link(line.substring(blank + 1), Long.parseLong(line.substring(0, blank)));
  }
}
