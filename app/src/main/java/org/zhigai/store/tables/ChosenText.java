package org.zhigai.store.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhigai.monitoring.Choices;

/** The options a pupil chose as one text, items apart by commas; nothing when there are none. */
public final class ChosenText {
  private static final String BETWEEN = ",";

  private ChosenText() {}

  static @Nullable String of(Choices choices, int pupil) {
    return choices.isNone() || choices.rows().get(pupil).stream().allMatch(String::isEmpty)
        ? null
        : String.join(BETWEEN, choices.rows().get(pupil));
  }

  /** @param texts one a pupil */
  static Choices choices(List<@Nullable String> texts, int items) {
    if (texts.stream().allMatch(Objects::isNull)) {
      return Choices.NONE;
    }
    var one = new HashMap<String, String>();
    var nothing = Collections.nCopies(items, "");
    var out = new ArrayList<List<String>>(texts.size());
    for (var text : texts) {
      var row = new ArrayList<String>(items);
      if (text != null) {
        for (var option : text.split(BETWEEN, -1)) {
          row.add(one.computeIfAbsent(option, o -> o));
        }
      }
      out.add(text == null ? nothing : row);
    }
    return new Choices(out);
  }
}
