package org.zhigai.explore.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhigai.kernel.Phrase;

/** The ways of looking at what was measured, as keys in the order they are offered. What each shows is told in {@code explore.looks}: a line here, a line there. */
public enum Aspect {
  LEVELS("levels", Over.PAPER, Part.WHOLE),
  SCORES("scores", Over.PAPER, Part.WHOLE),
  BOXES("boxes", Over.PAPER, Part.WHOLE),
  SPREAD("spread", Over.PAPER, Part.WHOLE),
  GROUPS("groups", Over.PAPER, Part.WHOLE),
  PARTICIPATION("participation", Over.PAPER, Part.WHOLE),
  BENCHMARKS("benchmarks", Over.PAPER, Part.WHOLE),
  KNOWLEDGE("knowledge", Over.PAPER, Part.POINTS),
  GAPS("gaps", Over.PAPER, Part.POINTS),
  ABILITY("ability", Over.PAPER, Part.POINTS),
  NETWORK("network", Over.PAPER, Part.POINTS),
  ITEMS("items", Over.PAPER, Part.ITEMS),
  MAP("map", Over.PAPER, Part.ITEMS),
  ITEM("item", Over.PAPER, Part.ITEMS),
  OPTIONS("options", Over.PAPER, Part.ITEMS),
  ANSWERS("answers", Over.PAPER, Part.ITEMS),
  CURVE("curve", Over.PAPER, Part.ITEMS),
  CAUTION("sp", Over.PAPER, Part.ITEMS),
  WRIGHT("wright", Over.PAPER, Part.PAPER),
  INFORMATION("information", Over.PAPER, Part.PAPER),
  TREND("trend", Over.PAPER, Part.CHANGE),
  FLOW("flow", Over.PAPER, Part.CHANGE),
  GROWTH("growth", Over.PAPER, Part.CHANGE),
  PUPIL("pupil", Over.PAPER, Part.PUPIL),
  FACTORS("factors", Over.SURVEY, Part.SURVEY),
  RELATION("relation", Over.SURVEY, Part.SURVEY);

  /** What an aspect can be asked of. */
  public enum Over {
    PAPER,
    SURVEY
  }

  /** The headings under which they are offered. */
  public enum Part {
    WHOLE,
    POINTS,
    ITEMS,
    PAPER,
    CHANGE,
    PUPIL,
    SURVEY;

    public Phrase title() {
      return Phrase.of("explore.part-of." + name().toLowerCase(Locale.ROOT));
    }
  }

  private final String key;
  private final Over over;
  private final Part part;

  Aspect(String key, Over over, Part part) {
    this.key = key;
    this.over = over;
    this.part = part;
  }

  /** Short and stable: part of node ids, word keys and saved boards. */
  public String key() {
    return key;
  }

  public Part part() {
    return part;
  }

  /** Those of a paper or of a questionnaire. */
  public static List<Aspect> of(Over over) {
    return Arrays.stream(values()).filter(a -> a.over == over).toList();
  }

  public static Optional<Aspect> byKey(String key) {
    return Arrays.stream(values()).filter(a -> a.key.equals(key)).findFirst();
  }

  public Phrase title() {
    return Phrase.of("explore.aspect." + key);
  }

  /** 怎么算. */
  public Phrase how() {
    return Phrase.of("explore.how." + key);
  }

  /** Whether the chosen class changes what is seen; else classes stand beside one another, or all pupils are seen, whatever was chosen. */
  public boolean followsClass() {
    return switch (this) {
      case LEVELS, BOXES, SPREAD, PARTICIPATION, BENCHMARKS, KNOWLEDGE, ITEM, TREND, GROUPS, FACTORS, RELATION -> false;
      case SCORES, GAPS, ABILITY, NETWORK, ITEMS, MAP, OPTIONS, ANSWERS, CURVE, CAUTION, WRIGHT, INFORMATION, FLOW, GROWTH, PUPIL -> true;
    };
  }

  /** Whether the chosen knowledge point, ability level or type leaves out the items of others. */
  public boolean followsPoint() {
    return this == ITEMS || this == MAP;
  }
}
