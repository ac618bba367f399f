package org.zhigai.workbook.recognise.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.Degrees;

/** What letters and numbers of a questionnaire stand for, as a title or another sheet says: {@code A非常符合 … E很不符合}, A | 非常符合 | 5. */
public final class Legend {
  private static final Pattern PAIR = Pattern.compile("(?<![A-Za-z0-9])([A-Ja-j]|[1-9]|10)[.、:=为是)]?([\\p{IsHan}]{2,7})(?:[=:(,]?([1-9]|10)分?(?!\\d))?");
  private static final int MOST_ROWS = 40;

  private Legend() {}

  /** Points by letter or number; empty when the text is none. */
  static Optional<Map<String, Integer>> of(String text) {
    var words = new LinkedHashMap<String, String>();
    var points = new HashMap<String, Integer>();
    for (var m = PAIR.matcher(text); m.find();) {
      if (Degrees.of(m.group(2)).isPresent()) {
        var sign = m.group(1).toLowerCase(Locale.ROOT);
        words.put(sign, m.group(2));
        if (m.group(3) != null) {
          points.put(sign, Integer.parseInt(m.group(3)));
        }
      }
    }
    var scale = words.size() < 2 ? Optional.<Degrees.Scale>empty() : Degrees.scale(new LinkedHashSet<>(words.values()));
    return scale.map(s -> points.size() == words.size() ? points : points(words, s));
  }

  private static Map<String, Integer> points(Map<String, String> words, Degrees.Scale scale) {
    var out = new HashMap<String, Integer>();
    words.forEach((sign, word) -> out
        .put(sign, Character.isLetter(sign.charAt(0)) ? scale.points().getOrDefault(Degrees.bare(word), 0) : Integer.valueOf(Integer.parseInt(sign))));
    return out;
  }

  /** What a small sheet beside the answers says, each line without gaps; empty when it is no legend. */
  public static Optional<String> in(SheetView view) {
    if (view.rows() > MOST_ROWS) {
      return Optional.empty();
    }
    var text = IntStream.range(0, view.rows())
        .mapToObj(
            r -> IntStream.range(0, view.columns()).mapToObj(c -> Clean.word(view.value(r, c))).filter(v -> !v.isEmpty()).collect(Collectors.joining(",")))
        .map(l -> l.replaceAll("(?<=(?:^|,)(?:[A-Ja-j]|[1-9]|10)),", "=")).collect(Collectors.joining(";"));
    return of(text).map(found -> text);
  }

  /** The first of these texts that is one. */
  static Map<String, Integer> first(List<String> texts, Map<String, Integer> otherwise) {
    return texts.stream().flatMap(t -> of(t).stream()).findFirst().orElse(otherwise);
  }
}
