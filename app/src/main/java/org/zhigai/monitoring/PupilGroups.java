package org.zhigai.monitoring;

/** The groups a pupil belongs to, as far as the sheet says: two that results are compared by, and nothing a person is found by. */
public record PupilGroups(Sex sex, Boarding boarding) {
  /** The sheet says nothing. */
  public static final PupilGroups UNKNOWN = new PupilGroups(Sex.UNKNOWN, Boarding.UNKNOWN);

  /** 性别. */
  public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
  }

  /** 住宿 or 走读. */
  public enum Boarding {
    BOARDER,
    DAY,
    UNKNOWN
  }

  /** This, and what {@code other} says where this says nothing. */
  public PupilGroups or(PupilGroups other) {
    return new PupilGroups(sex == Sex.UNKNOWN ? other.sex : sex, boarding == Boarding.UNKNOWN ? other.boarding : boarding);
  }
}
