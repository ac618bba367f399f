package org.zhigai.chain.sample;

import org.zhigai.chain.Chain;
import org.zhigai.kernel.Progress;
import org.zhigai.people.Role;

/** Invented: the principal has signed the tables as they stand. */
final class SampleSignature {
  private SampleSignature() {}

  static void isGiven(Chain chain) {
    var principal = SamplePeople.as(chain.people(), "李校长", Role.PRINCIPAL);
    // A verdict made after the signature would be a change of what was signed.
    var _ = chain.effects().judge(principal, Progress.NONE);
    chain.book().apply(chain.signing().sign(chain.signing().today(), principal)).orThrow();
  }
}
