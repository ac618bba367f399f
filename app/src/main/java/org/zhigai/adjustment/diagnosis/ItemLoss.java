package org.zhigai.adjustment.diagnosis;

import java.util.Optional;
import org.zhigai.monitoring.Item;

/**
 * How marks are lost on one item. Shares are of the pupils counted, 0–1.
 *
 * @param rate Σ score / Σ full mark
 * @param n pupils with a mark
 * @param blank gave no letter where letters were asked for; 0 where the sheet gives none
 * @param zero got nothing though they answered, or nobody knows whether they did
 * @param part got something, less than two thirds
 * @param near got two thirds or more, not all: a step short. 0 below three marks, where no steps are seen
 * @param lost its share of all marks lost on the point
 * @param option the wrong option that draws a quarter or more
 */
public record ItemLoss(Item item, double rate, int n, double blank, double zero, double part, double near, double lost, Optional<WrongOption> option) {

  /**
   * A wrong option that draws many.
   *
   * @param share of the pupils counted, 0–1
   * @param level mean rate on the rest of the paper of those in the grade who took it, 0–1
   * @param right the same of those who took the right one; NaN when nobody did
   * @param weaker by how many standard deviations of that rate the first lie below the second; NaN when too few took either
   */
  public record WrongOption(String letter, double share, int n, double level, double right, double weaker) {
    /** Those who take a wrong option usually lie nearly one below. */
    private static final double CLEARLY = 0.3;

    /** Whether it draws those who are strong elsewhere about as much as the right one does: then the item is in doubt, not the pupils. */
    public boolean drawsTheStrong() {
      return weaker < CLEARLY;
    }
  }
}
