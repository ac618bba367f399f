package org.zhigai.review;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;

/** A package that went out: what an answer is held against when it comes back. */
public record SentPackage(Row<SentPackage> row) {
  public static final Field<SentPackage, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH, Trait.FIXED);
  /** 复核单位, as the verifications name them. */
  public static final Field<SentPackage, String> TO = Field.of("to", Types.TEXT, "", Trait.FIXED);
  public static final Field<SentPackage, ReviewPackage> CONTENTS =
      Field.of("contents", ReviewPackage.TYPE, new ReviewPackage("", "", LocalDate.EPOCH, List.of()), Trait.FIXED);
  /** SHA-256 of the contents as they were written. */
  public static final Field<SentPackage, String> SUM = Field.of("sum", Types.TEXT, "", Trait.FIXED);

  public static final Kind<SentPackage> KIND =
      Kind.<SentPackage>of("review", "FB", SentPackage::new).fields(ON, TO, CONTENTS, SUM).column(ON, 14).column(TO, 24).build();

  public ReviewPackage contents() {
    return row.get(CONTENTS);
  }
}
