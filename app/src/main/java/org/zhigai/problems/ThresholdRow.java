package org.zhigai.problems;

import java.time.LocalDateTime;
import java.util.Optional;
import org.zhigai.people.Role;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/** A change of thresholds as it is kept: one row each, never altered; taking one back takes its row away. */
public record ThresholdRow(Row<ThresholdRow> row) {
  private static final Part<Thresholds, Double> RATE = Shape.part("rate", Types.DECIMAL, Double.NaN, Thresholds::floorRate);
  private static final Part<Thresholds, Double> CLASS = Shape.part("class", Types.DECIMAL, Double.NaN, Thresholds::floorClass);
  private static final Part<Thresholds, Double> SD = Shape.part("sd", Types.DECIMAL, Double.NaN, Thresholds::floorSd);
  private static final Part<Thresholds, Double> LEVEL = Shape.part("level", Types.DECIMAL, Double.NaN, Thresholds::level);
  private static final Type<Thresholds> THRESHOLDS =
      Shape.of(p -> new Thresholds(p.get(RATE), p.get(CLASS), p.get(SD), p.get(LEVEL)), RATE, CLASS, SD, LEVEL);

  private static final Part<ThresholdChange, String> SUBJECT = Shape.part("subject", Types.TEXT, "", ThresholdChange::subject);
  private static final Part<ThresholdChange, Long> GRADE = Shape.part("grade", Types.WHOLE, 0L, c -> (long) c.grade());
  private static final Part<ThresholdChange, Thresholds> BEFORE = Shape.part("before", THRESHOLDS, THRESHOLDS.of(java.util.Map.of()), ThresholdChange::before);
  private static final Part<ThresholdChange, Optional<Thresholds>> AFTER =
      Shape.part("after", Types.optional(THRESHOLDS), Optional.empty(), ThresholdChange::after);
  private static final Part<ThresholdChange, String> WHO = Shape.part("who", Types.TEXT, "", ThresholdChange::who);
  private static final Part<ThresholdChange, LocalDateTime> AT = Shape.part("at", Types.MOMENT, LocalDateTime.MIN, ThresholdChange::at);
  private static final Part<ThresholdChange, String> WHY = Shape.part("why", Types.TEXT, "", ThresholdChange::why);
  private static final Type<ThresholdChange> TYPE =
      Shape.of(
          p -> new ThresholdChange(
              p.get(SUBJECT), p.get(GRADE).intValue(), p.get(BEFORE), p.get(AFTER), p.get(WHO), p.get(AT), p.get(WHY)),
          SUBJECT, GRADE, BEFORE, AFTER, WHO, AT, WHY);

  public static final Field<ThresholdRow, ThresholdChange> CHANGE = Field.of("change", TYPE, TYPE.of(java.util.Map.of()), Trait.FIXED);

  public static final Kind<ThresholdRow> KIND = Kind.<ThresholdRow>of("threshold", "PD", ThresholdRow::new)
      .fields(CHANGE).written(CHANGE, Role.only(Role.PRINCIPAL, Role.DEPUTY, Role.HEAD, Role.RESEARCHER)).build();

  public ThresholdChange change() {
    return row.get(CHANGE);
  }
}
