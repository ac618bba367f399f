package org.zhigai.pack;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/**
 * What was told of a paper, and of which rows: so that what is told later does not give away, by taking one from the other, a few who came or went between.
 */
public record SharedPaper(Row<SharedPaper> row) {

  public static final Field<SharedPaper, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.FIXED);
  /** Round, exam, subject and grade. */
  public static final Field<SharedPaper, String> PAPER = Field.of("paper", Types.TEXT, "", Trait.FIXED);
  /** A mark of each row with its step of the scale; nobody can be told from one. */
  public static final Field<SharedPaper, List<String>> MARKS = Field.of("row-marks", Types.LINES, List.of(), Trait.FIXED);
  /** The lines of the tables that told of it. */
  public static final Field<SharedPaper, List<String>> TOLD = Field.of("told", Types.LINES, List.of(), Trait.FIXED);

  public static final Kind<SharedPaper> KIND =
      Kind.<SharedPaper>of("shared-paper", "GX", SharedPaper::new).fields(ON, PAPER, MARKS, TOLD).column(ON, 14).column(PAPER, 30).build();

  public LocalDate on() {
    return row.get(ON);
  }

  public String paper() {
    return row.get(PAPER);
  }

  public List<String> marks() {
    return row.get(MARKS);
  }

  public PaperShare told() {
    return PaperLines.read(row.get(TOLD));
  }
}
