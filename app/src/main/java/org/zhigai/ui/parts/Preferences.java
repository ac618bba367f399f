package org.zhigai.ui.parts;

import java.util.Optional;

/** What the window remembers between two starts: sizes, theme, language, open panels. Never anything about pupils. */
public interface Preferences {

  Optional<String> get(String key);

  /** Remembers; an unchanged value costs nothing. */
  void put(String key, String value);

  default double number(String key, double fallback) {
    // Preferences can be edited by hand: what is no number counts as not there.
    return get(key).filter(v -> v.matches("-?\\d+(\\.\\d+)?")).map(Double::parseDouble).orElse(fallback);
  }

  default boolean flag(String key, boolean fallback) {
    return get(key).map(Boolean::parseBoolean).orElse(fallback);
  }
}
