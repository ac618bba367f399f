package org.zhigai.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;

/** The type of a value of several parts, each kept under its own key: a part that comes or goes loses nothing of the others. */
public final class Shape<T> implements Type<T> {
  private final Function<Parts<T>, T> make;
  private final List<Part<T, ?>> parts;
  private final Function<T, Object> said;

  private Shape(Function<Parts<T>, T> make, List<Part<T, ?>> parts, Function<T, Object> said) {
    this.make = make;
    this.parts = parts;
    this.said = said;
  }

  /** One part. */
  public record Part<T, V>(String key, Type<V> type, V absent, Function<T, V> get) {
    void write(T whole, Map<String, Object> out) {
      var value = get.apply(whole);
      if (!value.equals(absent)) {
        out.put(key, type.plain(value));
      }
    }
  }

  /** The parts of a value that is being read. */
  public record Parts<T>(Map<?, ?> plain) {
    public <V> V get(Part<T, V> part) {
      var kept = plain.get(part.key());
      return kept == null ? part.absent() : part.type().of(kept);
    }
  }

  public static <T, V> Part<T, V> part(String key, Type<V> type, V absent, Function<T, V> get) {
    return new Part<>(key, type, absent, get);
  }

  @SafeVarargs
  public static <T> Shape<T> of(Function<Parts<T>, T> make, Part<T, ?>... parts) {
    var all = new ArrayList<Part<T, ?>>();
    for (var part : parts) {
      all.add(part);
    }
    return new Shape<>(make, all, value -> all.stream().map(p -> shown(p, value)).toList());
  }

  /** The same type, shown to a person in words of its own. */
  public Shape<T> saying(Function<T, Object> words) {
    return new Shape<>(make, parts, words);
  }

  @Override
  public Object plain(T value) {
    var out = new LinkedHashMap<String, Object>();
    parts.forEach(p -> p.write(value, out));
    return out;
  }

  @Override
  public T of(Object plain) {
    if (plain instanceof Map<?, ?> map) {
      return make.apply(new Parts<>(map));
    }
    throw new BadValue(plain, Phrase.of("rows.expected.parts"));
  }

  @Override
  public Object said(T value) {
    return said.apply(value);
  }

  private static <T, V> Object shown(Part<T, V> part, T value) {
    return part.type().said(part.get().apply(value));
  }

  /** Values of several parts are not typed into one cell. */
  @Override
  public T parse(String text, Words words) {
    throw new BadValue(text, Phrase.of("rows.expected.parts"));
  }
}
