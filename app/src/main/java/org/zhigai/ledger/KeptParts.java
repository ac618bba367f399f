package org.zhigai.ledger;

import java.time.LocalDate;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/** How the parts of an entry are kept. */
final class KeptParts {
  private static final Part<Measure, String> TEXT = Shape.part("text", Types.TEXT, "", Measure::text);
  private static final Part<Measure, Boolean> DONE = Shape.part("done", Types.FLAG, false, Measure::done);
  static final Type<Measure> MEASURE =
      Shape.of(p -> new Measure(p.get(TEXT), p.get(DONE)), TEXT, DONE).saying(m -> (m.done() ? "✓ " : "○ ") + m.text());

  private static final Part<EvidenceItem, String> NUMBER = Shape.part("number", Types.TEXT, "", EvidenceItem::number);
  private static final Part<EvidenceItem, String> TITLE = Shape.part("title", Types.TEXT, "", EvidenceItem::title);
  private static final Part<EvidenceItem, String> PLACE = Shape.part("place", Types.TEXT, "", EvidenceItem::place);
  private static final Part<EvidenceItem, LocalDate> ON = Shape.part("on", Types.DAY, LocalDate.EPOCH, EvidenceItem::on);
  static final Type<EvidenceItem> EVIDENCE =
      Shape.of(p -> new EvidenceItem(p.get(NUMBER), p.get(TITLE), p.get(PLACE), p.get(ON)), NUMBER, TITLE, PLACE, ON)
          .saying(e -> e.number() + " " + e.title());

  private static final Part<Verification, Long> UNIT = Shape.part("unit", OrgUnit.REF, 0L, Verification::unit);
  private static final Part<Verification, Long> PERSON = Shape.part("person", Person.REF, 0L, Verification::person);
  private static final Part<Verification, LocalDate> CHECKED = Shape.part("on", Types.DAY, LocalDate.EPOCH, Verification::on);
  private static final Part<Verification, Boolean> PASSED = Shape.part("passed", Types.FLAG, false, Verification::passed);
  private static final Part<Verification, String> OPINION = Shape.part("opinion", Types.TEXT, "", Verification::opinion);
  static final Type<Verification> VERIFICATION =
      Shape.of(
          p -> new Verification(p.get(UNIT), p.get(PERSON), p.get(CHECKED), p.get(PASSED), p.get(OPINION)), UNIT, PERSON, CHECKED, PASSED, OPINION)
          .saying(v -> java.util.List.of(OrgUnit.REF.said(v.unit()), Person.REF.said(v.person()), Types.DAY.said(v.on()), Types.FLAG.said(v.passed()),
              v.opinion()));

  private static final Part<SuccessRule, String> INDICATOR = Shape.part("indicator", Types.TEXT, "", SuccessRule::indicator);
  private static final Part<SuccessRule, Double> BASELINE = Shape.part("baseline", Types.DECIMAL, Double.NaN, SuccessRule::baseline);
  private static final Part<SuccessRule, Double> TARGET = Shape.part("target", Types.DECIMAL, Double.NaN, SuccessRule::target);
  private static final Part<SuccessRule, LocalDate> BY = Shape.part("by", Types.DAY, LocalDate.EPOCH, SuccessRule::by);
  static final Type<SuccessRule> SUCCESS =
      Shape.of(p -> new SuccessRule(p.get(INDICATOR), p.get(BASELINE), p.get(TARGET), p.get(BY)), INDICATOR, BASELINE, TARGET, BY)
          .saying(s -> java.util.List.of(s.indicator(), Types.DAY.said(s.by())));

  private KeptParts() {}
}
