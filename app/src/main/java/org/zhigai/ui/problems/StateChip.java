package org.zhigai.ui.problems;

import org.zhigai.kernel.Phrase;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.Source;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** States and sources as people call them. */
final class StateChip {
  private StateChip() {}

  static Chip of(ProblemState state, UiWords words) {
    return new Chip(words.say(name(state)), tone(state));
  }

  static Phrase name(ProblemState state) {
    return Phrase.of("problemview.state." + state.name());
  }

  static Phrase source(Source source) {
    return Phrase.of("problemview.source." + source.name());
  }

  private static Tone tone(ProblemState state) {
    return switch (state) {
      case SUGGESTED -> Tone.CARE;
      case CONFIRMED -> Tone.ACCENT;
      case MERGED, SPLIT, DECLINED -> Tone.NEUTRAL;
    };
  }
}
