package org.zhigai.chain.sample;

import java.util.List;
import org.zhigai.chain.Chain;
import org.zhigai.chain.RunChain;
import org.zhigai.kernel.Actor;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.DocumentWriter;

/**
 * The sample school is alive: who there is, what they found the causes to be, how far they have come with each entry, what they did beside the ledger.
 *
 * @param pages makes the documents it keeps as evidence
 */
public record SampleStory(DocumentWriter pages) implements RunChain.Telling {

  @Override
  public void before(Chain chain, Actor by) {
    SamplePeople.come(chain.people(), by);
  }

  @Override
  public List<Problem> stated(Chain chain, Actor by) {
    return new SampleWork(chain, pages, by).stated();
  }

  @Override
  public void after(Chain chain, Actor by) {
    SampleProblems.areUnderstood(chain);
    new SampleWork(chain, pages, by).live();
    SampleSupport.isGiven(chain);
  }
}
