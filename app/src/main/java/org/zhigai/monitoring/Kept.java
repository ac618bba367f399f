package org.zhigai.monitoring;

import org.zhigai.kernel.Origin;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/** How what is measured is kept inside records: by part, each under its own key. */
public final class Kept {
  private static final Part<Round, Long> YEAR = Shape.part("year", Types.WHOLE, 0L, r -> (long) r.year());
  private static final Part<Round, Term> TERM = Shape.part("term", Types.choice(Term.class, "rows.term"), Term.SPRING, Round::term);
  public static final Type<Round> ROUND =
      Shape.of(p -> new Round(p.get(YEAR).intValue(), p.get(TERM)), YEAR, TERM).saying(Round::label);

  private static final Part<ClassRef, Long> GRADE = Shape.part("grade", Types.WHOLE, 0L, c -> (long) c.grade());
  private static final Part<ClassRef, Long> NUMBER = Shape.part("number", Types.WHOLE, 0L, c -> (long) c.number());
  public static final Type<ClassRef> CLASS =
      Shape.of(p -> new ClassRef(p.get(GRADE).intValue(), p.get(NUMBER).intValue()), GRADE, NUMBER).saying(ClassRef::label);

  private static final Part<Origin, String> FILE = Shape.part("file", Types.TEXT, "", Origin::file);
  private static final Part<Origin, String> SHEET = Shape.part("sheet", Types.TEXT, "", Origin::sheet);
  private static final Part<Origin, String> RANGE = Shape.part("range", Types.TEXT, "", Origin::range);
  public static final Type<Origin> ORIGIN =
      Shape.of(p -> new Origin(p.get(FILE), p.get(SHEET), p.get(RANGE)), FILE, SHEET, RANGE).saying(Origin::label);

  private Kept() {}

}
