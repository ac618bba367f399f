package org.zhigai;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhigai.ui.parts.Preferences;

/** Preferences of a computer that forgets them. */
final class MemoryPreferences implements Preferences {
  private final Map<String, String> kept = new HashMap<>();

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public void put(String key, String value) {
    kept.put(key, value);
  }
}
