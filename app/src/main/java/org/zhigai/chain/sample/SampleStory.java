package org.zhigai.chain.sample;

import org.zhigai.chain.Chain;
import org.zhigai.chain.RunChain;
import org.zhigai.kernel.Actor;

/** The sample school is alive: who there is, what they found the causes to be, what they did beside the ledger. */
public final class SampleStory implements RunChain.Telling {

  @Override
  public void before(Chain chain, Actor by) {
    SamplePeople.come(chain.people(), by);
  }

  @Override
  public void after(Chain chain, Actor by) {
    SampleProblems.areUnderstood(chain);
    SampleSupport.isGiven(chain);
  }
}
