package org.zhigai.rows;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A body that is read when it is first asked for, and then kept. */
final class Lazy implements Supplier<Map<String, Object>> {
  private final Supplier<Map<String, Object>> read;
  private volatile @Nullable Map<String, Object> known;

  Lazy(Supplier<Map<String, Object>> read) {
    this.read = read;
  }

  @Override
  public Map<String, Object> get() {
    var body = known;
    if (body == null) {
      body = read.get();
      known = body;
    }
    return body;
  }
}
