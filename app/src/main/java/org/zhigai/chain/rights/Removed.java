package org.zhigai.chain.rights;

/**
 * How much of a pupil was taken out of one store.
 *
 * @param identities what imports had said of who the pupil is
 * @param results papers the pupil sat
 * @param replaced the same of papers that corrected ones had replaced
 * @param rows rows about this pupil alone
 * @param texts other rows and lines the pupil was named in
 * @param history lines of the history
 * @param files kept files of evidence
 */
public record Removed(int identities, int results, int replaced, int rows, int texts, int history, int files) {

  public int sum() {
    return identities + results + replaced + rows + texts + history + files;
  }
}
