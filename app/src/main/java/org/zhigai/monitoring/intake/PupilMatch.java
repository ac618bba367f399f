package org.zhigai.monitoring.intake;

import java.util.List;

/**
 * Who a row of a paper is taken for.
 *
 * @param row place among the paper's pupils, 0-based
 * @param pupilId key of the pupil; 0 for one not known yet
 * @param candidates who may be meant: pupils of that name and class where it is not sure, else the one who is known otherwise
 */
public record PupilMatch(int row, How how, long pupilId, List<Candidate> candidates) {

  /** By which sign a pupil was found, the surest first. */
  public enum How {
    /** A person said so. */
    CHOSEN,
    /** The same row of the same sheet, in another subject. */
    SAME_ROW,
    EXAM_NUMBER,
    STUDENT_CODE,
    /** The only one of that name in the class. */
    NAME,
    /** Somebody of that name is known, but it is not sure who: a person decides. */
    UNSURE,
    /** The number is known, under another name; {@code pupilId} is what is taken where nobody says. */
    OTHER_NAME,
    /** The name is known in the class, under another 学籍号; likewise. */
    OTHER_NUMBER,
    NEW
  }

  /**
   * A pupil who may be meant, as far as that is told without the vault.
   *
   * @param papers how many papers they sat
   */
  public record Candidate(long pupilId, String pseudonym, int papers) {}

  public PupilMatch {
    candidates = List.copyOf(candidates);
  }
}
