package org.zhigai.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words by which other people's lists say what the program says; they stand in {@code values.txt}. */
final class ValueWords {
  static final ValueWords BUILT_IN = new ValueWords(FormWords.read("values.txt"));

  private final Map<String, List<String>> words = new LinkedHashMap<>();

  private ValueWords(List<String> lines) {
    for (var line : lines) {
      var is = line.indexOf('=');
      words.put(line.substring(0, is).strip(), Arrays.stream(line.substring(is + 1).split("\\|")).map(String::strip).toList());
    }
  }

  List<String> of(String meaning) {
    return words.getOrDefault(meaning, List.of());
  }

  /**
   * The one of these choices that says it; empty where none does, or where two do equally.
   *
   * @param said what the program says, before all other words
   */
  Optional<String> choose(String meaning, List<String> said, List<String> choices) {
    for (var words : List.of(said, of(meaning))) {
      for (var word : words) {
        var letters = HeadingText.letters(word);
        var same = choices.stream().filter(c -> !letters.isEmpty() && HeadingText.letters(c).equals(letters)).toList();
        if (!same.isEmpty()) {
          return Optional.of(same.getFirst());
        }
      }
    }
    return inside(meaning, choices);
  }

  /** A choice with something beside its word: 已完成（附材料）. */
  private Optional<String> inside(String meaning, List<String> choices) {
    for (var word : of(meaning)) {
      if (word.length() >= 2) {
        var near = choices.stream().filter(c -> c.startsWith(word)).toList();
        if (near.size() == 1) {
          return Optional.of(near.getFirst());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a list is of words by which one of these is said. */
  boolean speakOf(List<String> choices, List<String> meanings) {
    var known = choices.stream().map(HeadingText::letters)
        .filter(c -> meanings.stream().flatMap(m -> of(m).stream()).map(HeadingText::letters).anyMatch(c::equals)).count();
    return !choices.isEmpty() && known * 3 >= choices.size() * 2L;
  }
}
