package org.zhigai.chain.sample;

import org.zhigai.chain.Chain;
import org.zhigai.chain.RunChain;
import org.zhigai.kernel.Actor;
import org.zhigai.report.DocumentWriter;

/** The sample school is alive: who there is, what they found the causes to be, what they did beside the ledger, and what was signed. */
public final class SampleStory implements RunChain.Telling {
  private final DocumentWriter pages;

  /** @param pages makes the documents that are kept as evidence */
  public SampleStory(DocumentWriter pages) {
    this.pages = pages;
  }

  @Override
  public void before(Chain chain, Actor by) {
    SamplePeople.come(chain.people(), by);
  }

  @Override
  public void after(Chain chain, Actor by) {
    SampleProblems.areUnderstood(chain);
    new SampleLedgerWork(chain, pages, by).live();
    SampleSupport.isGiven(chain);
    SampleSignature.isGiven(chain);
  }
}
