package org.zhigai.ui.parts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Preferences that last as long as the program: for tests, and where no file may be written. */
public final class MemoryPreferences implements Preferences {
  private final Map<String, String> values = new HashMap<>();

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public void put(String key, String value) {
    values.put(key, value);
  }
}
