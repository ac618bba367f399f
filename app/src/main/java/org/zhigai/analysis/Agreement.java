package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.stats.Interval;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.consistency.RaterAgreement;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/**
 * How far the columns, taken for raters of the rows, agree; see {@link RaterAgreement}.
 *
 * @param n complete rows
 */
public record Agreement(int n, int raters, List<Form> forms, Trust trust) {
  private static final double LEVEL = 0.95;

  /**
   * One of the six forms of Shrout and Fleiss.
   *
   * @param form {@code ICC(1,1)} … {@code ICC(3,k)}
   */
  public record Form(String form, double value, Interval interval, double f, double p) {}

  static Agreement of(ScoreMatrix scores, Guard guard) {
    var found = RaterAgreement.of(scores, LEVEL);
    var facts = TrustFacts.of(found.n());
    var trust = TrustRules.of(Method.ALPHA, Double.isNaN(found.agreement().value()) ? facts.notDefined() : facts);
    var forms = new ArrayList<Form>();
    forms.add(form("ICC(1,1)", found.oneWay(), guard, trust));
    forms.add(form("ICC(2,1)", found.agreement(), guard, trust));
    forms.add(form("ICC(3,1)", found.consistency(), guard, trust));
    forms.add(form("ICC(1,k)", found.oneWayMean(), guard, trust));
    forms.add(form("ICC(2,k)", found.agreementMean(), guard, trust));
    forms.add(form("ICC(3,k)", found.consistencyMean(), guard, trust));
    return new Agreement(found.n(), found.raters(), List.copyOf(forms), trust);
  }

  private static Form form(String name, RaterAgreement.Icc icc, Guard guard, Trust trust) {
    return new Form(name, guard.say(icc.value(), trust), guard.say(icc.interval(), trust), guard.say(icc.f(), trust), guard.say(icc.p(), trust));
  }
}
