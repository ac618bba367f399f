package org.zhigai.strategy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All strategies a school can draw on.
 *
 * @param entries the built-in ones; an entry of the school's own with the same key stands in place of it
 * @param own the school's own entries
 * @param confirmed keys of entries that a judged effect confirmed
 */
public record Library(List<Strategy> entries, List<Strategy> own, Set<String> confirmed) {
  /** Files under {@code /org/zhigai/strategy}: a subject each, large ones by grade band. */
  public static final List<String> FILES =
      List.of(
          "maths_1-2.txt", "maths_3-4.txt", "maths_5-6.txt", "maths_7-9.txt", "chinese_1-4.txt", "chinese_5-9.txt", "english_3-6.txt",
          "english_7-9.txt", "science.txt", "physics.txt", "chemistry.txt", "biology.txt", "history.txt", "geography.txt", "ethics.txt", "pe.txt",
          "arts.txt", "labour.txt", "computing.txt", "psychology.txt", "factors.txt", "papers.txt");

  public Library {
    entries = List.copyOf(entries);
    own = List.copyOf(own);
    confirmed = Set.copyOf(confirmed);
  }

  /** The entries that come with the program. */
  public static Library builtIn() {
    var format = new StrategyFile();
    return new Library(FILES.stream().flatMap(f -> format.read(f, text(f)).stream()).toList(), List.of(), Set.of());
  }

  public Library withOwn(List<Strategy> theirs) {
    return new Library(entries, theirs, confirmed);
  }

  public Library withConfirmed(Set<String> keys) {
    return new Library(entries, own, keys);
  }

  /** Own entries first, then the built-in ones that none of them replaces. */
  public List<Strategy> all() {
    var replaced = own.stream().map(Strategy::key).collect(Collectors.toCollection(LinkedHashSet::new));
    return Stream.concat(own.stream(), entries.stream().filter(s -> !replaced.contains(s.key()))).toList();
  }

  static String text(String file) {
    try (var in = Objects.requireNonNull(Library.class.getResourceAsStream("/org/zhigai/strategy/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
