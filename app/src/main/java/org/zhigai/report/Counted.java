package org.zhigai.report;

import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block.Caption;

/** Counts headings, figures and tables of one document from its beginning, so that every writer gives them the same numbers. */
public final class Counted {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final int TEN = 10;

  private final Words words;
  private int sections;
  private int headings;
  private int figures;
  private int tables;

  public Counted(Words words) {
    this.words = words;
  }

  /** {@code 一、}: the next section. */
  public String section() {
    sections++;
    headings = 0;
    return isChinese() ? chinese(sections) + "、" : sections + ". ";
  }

  /** {@code （一）}: the next heading of the section. */
  public String heading() {
    headings++;
    return isChinese() ? "（" + chinese(headings) + "）" : sections + "." + headings + " ";
  }

  /** {@code 图1　…}. */
  public String caption(Caption caption) {
    var text = caption.run().in(words);
    return switch (caption.of()) {
      case FIGURE -> words.say("report.figure", ++figures, text);
      case TABLE -> words.say("report.table", ++tables, text);
    };
  }

  private boolean isChinese() {
    return words.lang() == Lang.ZH;
  }

  private static String chinese(int number) {
    var tens = number / TEN;
    var ones = number % TEN;
    return (tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十") + (ones == 0 && tens > 0 ? "" : digit(ones));
  }

  private static String digit(int number) {
    return DIGITS.substring(number, number + 1);
  }
}
