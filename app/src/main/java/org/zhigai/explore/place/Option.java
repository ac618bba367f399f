package org.zhigai.explore.place;

import java.util.List;
import org.zhigai.kernel.Phrase;

/**
 * Something the person may set beside a chart.
 *
 * @param key the name under which {@link Place#choice()} keeps it; the words are {@code explore.option.<key>}
 * @param values what it may be, the first holding while nothing was set
 */
public record Option(String key, List<Value> values) {
  public Option {
    values = List.copyOf(values);
  }

  /** A value as it is kept and as it is read. */
  public record Value(String key, Phrase label) {}

  public Phrase title() {
    return Phrase.of("explore.option." + key);
  }
}
