package org.zhigai.ui.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhigai.ui.parts.Preferences;

/** Filters that people keep for themselves, each for whoever acts. */
final class SavedSieves {
  private static final String KEY = "ledger.saved.";
  private static final String BETWEEN = "\t";
  private static final int PARTS = 3;

  private final Preferences preferences;

  SavedSieves(Preferences preferences) {
    this.preferences = preferences;
  }

  /**
   * A filter.
   *
   * @param text what has to stand in a row; may be empty
   */
  record Saved(String name, Sieve sieve, String text) {
    private static Optional<Saved> of(String line) {
      var parts = line.split(BETWEEN, -1);
      return parts.length == PARTS
          ? Arrays.stream(Sieve.values()).filter(s -> s.name().equals(parts[1])).findFirst().map(s -> new Saved(parts[0], s, parts[2]))
          : Optional.empty();
    }

    private String line() {
      return String.join(BETWEEN, plain(name), sieve.name(), plain(text));
    }

    private static String plain(String text) {
      return text.replaceAll("\\s+", " ").strip();
    }
  }

  List<Saved> of(String whom) {
    return preferences.get(KEY + whom).stream().flatMap(String::lines).flatMap(l -> Saved.of(l).stream()).toList();
  }

  /** Keeps one; another of the same name makes way. */
  void keep(String whom, Saved one) {
    var all = new ArrayList<>(of(whom));
    all.removeIf(s -> s.name().equals(one.name()));
    all.add(one);
    put(whom, all);
  }

  void drop(String whom, Saved one) {
    put(whom, of(whom).stream().filter(s -> !s.equals(one)).toList());
  }

  private void put(String whom, List<Saved> all) {
    preferences.put(KEY + whom, all.stream().map(Saved::line).collect(Collectors.joining("\n")));
  }
}
