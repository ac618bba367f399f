package org.zhigai.adjustment;

import java.util.LinkedHashMap;
import java.util.List;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;
import org.zhigai.strategy.Strategy;
import org.zhigai.strategy.StrategyFile;

/** 本校策略: an entry of the school's own, kept as the file writes it, so that whoever can read the file can read the store. Its number is {@code CL-2026-001}. */
public record OwnStrategy(Row<OwnStrategy> row) {
  /** Its subject and title, see {@link Strategy#key}: one of a key is valid, the latest. */
  public static final Field<OwnStrategy, String> KEY = Field.of("key", Types.TEXT, "", Trait.REQUIRED);
  /** The entry with the line of its subject, as the file has it. */
  public static final Field<OwnStrategy, String> ENTRY = Field.of("entry", Types.TEXT, "", Trait.REQUIRED);

  public static final Kind<OwnStrategy> KIND =
      Kind.<OwnStrategy>of("strategyentry", "CL", OwnStrategy::new).fields(KEY, ENTRY).called(OwnStrategy::key).build();

  public String key() {
    return row.get(KEY);
  }

  /** The entry. */
  public Strategy strategy() {
    return new StrategyFile().read(row.number(), row.get(ENTRY)).getFirst();
  }

  /** The school's entries, of each key the latest. */
  public static List<Strategy> entries(List<OwnStrategy> rows) {
    var out = new LinkedHashMap<String, Strategy>();
    rows.forEach(r -> out.put(r.key(), r.strategy()));
    return List.copyOf(out.values());
  }
}
