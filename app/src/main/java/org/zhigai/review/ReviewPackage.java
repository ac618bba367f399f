package org.zhigai.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/**
 * What goes out to be looked at from outside.
 *
 * @param id of this package, 32 hexadecimal letters made by chance
 * @param asOf the day it was put together
 */
public record ReviewPackage(String id, String school, LocalDate asOf, List<ReviewCase> cases) {
  private static final Part<ReviewPackage, String> ID = Shape.part("id", Types.TEXT, "", ReviewPackage::id);
  private static final Part<ReviewPackage, String> SCHOOL = Shape.part("school", Types.TEXT, "", ReviewPackage::school);
  private static final Part<ReviewPackage, LocalDate> AS_OF = Shape.part("as-of", Types.DAY, LocalDate.EPOCH, ReviewPackage::asOf);
  private static final Part<ReviewPackage, List<ReviewCase>> CASES = Shape.part("cases", Types.list(ReviewCase.TYPE), List.of(), ReviewPackage::cases);

  static final Type<ReviewPackage> TYPE =
      Shape.of(p -> new ReviewPackage(p.get(ID), p.get(SCHOOL), p.get(AS_OF), p.get(CASES)), ID, SCHOOL, AS_OF, CASES);

  public ReviewPackage {
    cases = List.copyOf(cases);
  }

  /** The case whose verification has this number. */
  public Optional<ReviewCase> ofRound(String round) {
    return cases.stream().filter(c -> c.round().equals(round)).findFirst();
  }
}
