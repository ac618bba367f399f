package org.zhigai.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhigai.ledger.KeptFile;
import org.zhigai.ledger.NamesBytes;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/** The ledger as it once went out: what a later one is compared with, and what comes back is held against. */
public record SentLedger(Row<SentLedger> row) implements NamesBytes {

  /** What it went out for. */
  public enum Purpose {
    /** 报送: handed in. */
    SUBMITTED,
    /** 传阅填报: to be filled in by others and taken back. */
    PASSED_ON
  }

  /**
   * A row of the table.
   *
   * @param entry 台账编号
   * @param measure 措施编号; empty where an entry has none
   * @param cells as they stood, below the headings; of a joined cell each row has what stands in it
   */
  public record Line(String entry, String measure, List<String> cells) {
    private static final Shape.Part<Line, String> ENTRY = Shape.part("entry", Types.TEXT, "", Line::entry);
    private static final Shape.Part<Line, String> MEASURE = Shape.part("measure", Types.TEXT, "", Line::measure);
    private static final Shape.Part<Line, List<String>> CELLS = Shape.part("cells", Types.LINES, List.of(), Line::cells);
    static final Type<Line> TYPE = Shape.of(p -> new Line(p.get(ENTRY), p.get(MEASURE), p.get(CELLS)), ENTRY, MEASURE, CELLS);

    public Line {
      cells = List.copyOf(cells);
    }
  }

  public static final Field<SentLedger, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.FIXED);
  public static final Field<SentLedger, Purpose> PURPOSE =
      Field.of("purpose", Types.choice(Purpose.class, "sent-ledger.purpose"), Purpose.PASSED_ON, Trait.FIXED);
  /** Name of the file, without its folder. */
  public static final Field<SentLedger, String> FILE = Field.of("file", Types.TEXT, "", Trait.FIXED);
  /** What the file says it is, 32 hexadecimal letters; empty where it says nothing. */
  public static final Field<SentLedger, String> ID = Field.of("id", Types.TEXT, "", Trait.FIXED);
  public static final Field<SentLedger, List<String>> HEADINGS = Field.of("headings", Types.LINES, List.of(), Trait.FIXED);
  public static final Field<SentLedger, List<Line>> LINES = Field.of("lines", Types.list(Line.TYPE), List.of(), Trait.FIXED);

  /** Where nobody is named as responsible. */
  public static final String NOBODY = "—";
  /** Of a part that went to one responsible unit: what it was called then, or {@link #NOBODY}. Empty of the whole ledger. */
  public static final Field<SentLedger, String> PART = Field.of("part", Types.TEXT, "", Trait.FIXED);
  /** When such a part was first taken back. */
  public static final Field<SentLedger, Optional<LocalDate>> BACK_ON = Field.of("back-on", Types.optional(Types.DAY), Optional.empty());

  /** 回执: who took it. */
  public static final Field<SentLedger, String> RECEIPT = Field.of("receipt", Types.TEXT, "");
  public static final Field<SentLedger, Optional<LocalDate>> RECEIVED_ON = Field.of("received-on", Types.optional(Types.DAY), Optional.empty());
  /** 盖章扫描件 and the receipt, as files in the store. */
  public static final Field<SentLedger, List<KeptFile>> SCANS = Field.of("scans", Types.list(KeptFile.TYPE), List.of());

  public static final Kind<SentLedger> KIND =
      Kind.<SentLedger>of("sent-ledger", "BS", SentLedger::new)
          .fields(ON, PURPOSE, FILE, ID, HEADINGS, LINES, PART, BACK_ON, RECEIPT, RECEIVED_ON, SCANS).column(ON, 14).column(PURPOSE, 10).column(FILE, 40)
          .build();

  /** Those that were handed in, oldest first. */
  public static List<SentLedger> submitted(Facts all) {
    return all.all(KIND).stream().filter(s -> s.row().get(PURPOSE) == Purpose.SUBMITTED).toList();
  }

  /** The one that was handed in last. */
  static Optional<SentLedger> lastSubmitted(Facts all) {
    return submitted(all).stream().reduce((a, b) -> b);
  }

  /** Of each unit that was given its part to fill in, the last; oldest first. */
  public static List<SentLedger> parts(Facts all) {
    var last = new LinkedHashMap<String, SentLedger>();
    all.all(KIND).stream().filter(SentLedger::isPart).forEach(s -> last.putLast(s.part(), s));
    return List.copyOf(last.sequencedValues());
  }

  /** By what it says it is. */
  public static Optional<SentLedger> of(String id, Facts all) {
    return id.isEmpty() ? Optional.empty() : all.all(KIND).stream().filter(s -> s.row().get(ID).equals(id)).findFirst();
  }

  public LocalDate on() {
    return row.get(ON);
  }

  public String number() {
    return row.number();
  }

  public String file() {
    return row.get(FILE);
  }

  public String part() {
    return row.get(PART);
  }

  public boolean isPart() {
    return !part().isEmpty();
  }

  /** How many entries stand in it. */
  public long entries() {
    return lines().stream().map(Line::entry).distinct().count();
  }

  public Optional<LocalDate> backOn() {
    return row.get(BACK_ON);
  }

  public String receipt() {
    return row.get(RECEIPT);
  }

  public Optional<LocalDate> receivedOn() {
    return row.get(RECEIVED_ON);
  }

  public List<KeptFile> scans() {
    return row.get(SCANS);
  }

  @Override
  public Stream<String> sums() {
    return scans().stream().map(KeptFile::sha256);
  }

  public List<Line> lines() {
    return row.get(LINES);
  }

  /** What stood in a row below a heading; empty where there was no such column. */
  public String cell(Line line, String heading) {
    var at = row.get(HEADINGS).indexOf(heading);
    return at < 0 || at >= line.cells().size() ? "" : line.cells().get(at);
  }
}
