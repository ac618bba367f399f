package org.zhigai.ui.problems;

import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Finding;
import org.zhigai.value.Unit;

/** A finding's numbers as people read them. */
final class FindingNumbers {
  private FindingNumbers() {}

  static double scale(Unit unit) {
    return unit == Unit.RATE ? 100 : 1;
  }

  private static String key(Unit unit) {
    return switch (unit) {
      case RATE -> "rate";
      case MARKS -> "marks";
      case NUMBER -> "number";
    };
  }

  /** {@code 52.3%} or {@code 71.2 分}. */
  static Phrase value(double value, Unit unit) {
    return Double.isNaN(value)
        ? Phrase.of("problemview.none")
        : Phrase.of("problemview.value." + key(unit), value * scale(unit));
  }

  /** {@code −12.1 个百分点}. */
  static Phrase difference(Finding f) {
    return Double.isNaN(f.difference())
        ? Phrase.of("problemview.none")
        : Phrase.of("problemview.difference." + key(f.unit()), f.difference() * scale(f.unit()));
  }

  static Phrase interval(Finding f) {
    return f.interval().defined()
        ? Phrase.of(f.unit() == Unit.NUMBER ? "problemview.interval.number" : "problemview.interval", f.interval().low() * scale(f.unit()), f.interval().high() * scale(f.unit()))
        : Phrase.of("problemview.none");
  }

  static Phrase q(Finding f) {
    return f.q() < 0.001 ? Phrase.of("problemview.q.tiny") : Phrase.of("problemview.q", f.q());
  }
}
