package org.zhigai.adjustment.diagnosis;

/**
 * A point that few pupils master this one without, and that is weak as well.
 *
 * @param name of the earlier point
 * @param with share that masters this point of those who master the earlier one, in the grade, 0–1
 * @param without of those who do not
 * @param failing pupils here who do not master this point
 * @param both how many of them do not master the earlier one either
 * @param rate of the earlier point here, 0–1
 * @param inOrder whether the paper asks the earlier point first
 */
public record Before(String name, double with, double without, int failing, int both, double rate, boolean inOrder) {

  /** Share of those who fail here that fails before, 0–1. */
  public double share() {
    return failing == 0 ? 0 : (double) both / failing;
  }
}
