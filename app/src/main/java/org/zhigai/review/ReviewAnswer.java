package org.zhigai.review;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/**
 * What comes back from a verifier.
 *
 * @param packageId the package it answers
 * @param packageSum SHA-256 of its {@code package.json}: what was looked at; empty where a form came back that does not carry it
 * @param unit 复核单位
 * @param person 复核人
 */
public record ReviewAnswer(String packageId, String packageSum, String unit, String person, List<Opinion> opinions) {

  /**
   * Of one case.
   *
   * @param finding 现场所见; asked for where somebody had to come and look
   * @param text 复核意见; the reason where it is returned
   */
  public record Opinion(String round, String entry, boolean passed, LocalDate on, String finding, String text) {
    private static final Part<Opinion, String> ROUND = Shape.part("round", Types.TEXT, "", Opinion::round);
    private static final Part<Opinion, String> ENTRY = Shape.part("entry", Types.TEXT, "", Opinion::entry);
    private static final Part<Opinion, Boolean> PASSED = Shape.part("passed", Types.FLAG, false, Opinion::passed);
    private static final Part<Opinion, LocalDate> ON = Shape.part("on", Types.DAY, LocalDate.EPOCH, Opinion::on);
    private static final Part<Opinion, String> FINDING = Shape.part("finding", Types.TEXT, "", Opinion::finding);
    private static final Part<Opinion, String> TEXT = Shape.part("opinion", Types.TEXT, "", Opinion::text);
    static final Type<Opinion> TYPE =
        Shape.of(
            p -> new Opinion(p.get(ROUND), p.get(ENTRY), p.get(PASSED), p.get(ON), p.get(FINDING), p.get(TEXT)), ROUND, ENTRY, PASSED, ON, FINDING, TEXT);

    /** Whether it says all that an opinion on this case has to say. */
    public boolean isComplete(ReviewCase of) {
      return !on.equals(LocalDate.EPOCH) && (passed || !text.isBlank()) && (!of.onSite() || !finding.isBlank());
    }
  }

  private static final Part<ReviewAnswer, String> PACKAGE = Shape.part("package", Types.TEXT, "", ReviewAnswer::packageId);
  private static final Part<ReviewAnswer, String> SUM = Shape.part("sum", Types.TEXT, "", ReviewAnswer::packageSum);
  private static final Part<ReviewAnswer, String> UNIT = Shape.part("unit", Types.TEXT, "", ReviewAnswer::unit);
  private static final Part<ReviewAnswer, String> PERSON = Shape.part("person", Types.TEXT, "", ReviewAnswer::person);
  private static final Part<ReviewAnswer, List<Opinion>> OPINIONS = Shape.part("opinions", Types.list(Opinion.TYPE), List.of(), ReviewAnswer::opinions);

  static final Type<ReviewAnswer> TYPE =
      Shape.of(p -> new ReviewAnswer(p.get(PACKAGE), p.get(SUM), p.get(UNIT), p.get(PERSON), p.get(OPINIONS)), PACKAGE, SUM, UNIT, PERSON, OPINIONS);

  public ReviewAnswer {
    opinions = List.copyOf(opinions);
  }
}
