package org.zhigai.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhigai.strategy.FindStrategies;
import org.zhigai.strategy.Found;
import org.zhigai.strategy.Library;
import org.zhigai.strategy.Query;
import org.zhigai.strategy.Strategy;

/** The library a school draws on: what comes with the program, what the school wrote, what a judged effect confirmed. Read when first asked for. */
public final class Strategies {
  private final Supplier<List<Strategy>> own;
  private final Supplier<Set<String>> confirmed;
  private volatile @Nullable Library builtIn;
  private volatile @Nullable Ready ready;

  private record Ready(Library library, FindStrategies finder) {}

  /**
   * @param own the school's own entries as they are now
   * @param confirmed keys of entries that a judged effect confirmed, as they are now
   */
  public Strategies(Supplier<List<Strategy>> own, Supplier<Set<String>> confirmed) {
    this.own = own;
    this.confirmed = confirmed;
  }

  /** The entries that come with the program alone. */
  public static Strategies builtIn() {
    return new Strategies(List::of, Set::of);
  }

  public Found find(Query query) {
    return now().finder().find(query);
  }

  /** The entry of a key; empty when the library has none any more. */
  public Optional<Strategy> byKey(String key) {
    return now().library().all().stream().filter(s -> s.key().equals(key)).findFirst();
  }

  public Library library() {
    return now().library();
  }

  private Ready now() {
    var base = builtIn;
    if (base == null) {
      base = Library.builtIn();
      builtIn = base;
    }
    var theirs = own.get();
    var good = confirmed.get();
    var known = ready;
    if (known == null || !known.library().own().equals(theirs) || !known.library().confirmed().equals(good)) {
      var library = base.withOwn(theirs).withConfirmed(good);
      known = new Ready(library, new FindStrategies(library));
      ready = known;
    }
    return known;
  }
}
