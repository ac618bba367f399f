package org.zhigai.ui.problems;

import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Finding;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** A finding's numbers as people read them; in words where there is none. */
final class FindingNumbers {
  private FindingNumbers() {}

  /** {@code 52.3%} or {@code 71.2 分}. */
  static Phrase value(double value, Unit unit) {
    return said(new Value.Level(value, unit));
  }

  /** {@code −12.1 个百分点}. */
  static Phrase difference(Finding f) {
    return said(new Value.Distance(f.difference(), f.unit(), Value.Sign.SIGNED));
  }

  static Phrase interval(Finding f) {
    return f.interval().defined() ? said(new Value.Span(f.interval().low(), f.interval().high(), f.unit())) : Phrase.of("problemview.none");
  }

  private static Phrase said(Value value) {
    return value.number().isPresent() ? Phrase.of("problemview.said", value) : Phrase.of("problemview.none");
  }
}
