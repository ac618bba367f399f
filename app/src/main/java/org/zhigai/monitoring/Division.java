package org.zhigai.monitoring;

import java.util.List;

/** What parts the pupils of a paper into two groups. The order of the two says nothing. */
public enum Division {
  SEX("女生", "男生"),
  BOARDING("住宿生", "走读生");

  private final String first;
  private final String second;

  Division(String first, String second) {
    this.first = first;
    this.second = second;
  }

  /** The two groups as documents write them. */
  public List<String> sides() {
    return List.of(first, second);
  }

  /** 0 for the first group, 1 for the second, −1 for a pupil of whom the sheet says nothing. */
  public int side(PupilGroups of) {
    return switch (this) {
      case SEX ->
          switch (of.sex()) {
            case FEMALE -> 0;
            case MALE -> 1;
            case UNKNOWN -> -1;
          };
      case BOARDING ->
          switch (of.boarding()) {
            case BOARDER -> 0;
            case DAY -> 1;
            case UNKNOWN -> -1;
          };
    };
  }
}
