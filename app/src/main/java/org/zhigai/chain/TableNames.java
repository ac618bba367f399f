package org.zhigai.chain;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a store's tables are called among people. A table nobody has found a word for keeps its own name. */
public final class TableNames {
  private TableNames() {}

  /** @param say gives the words of a key, or the key in guillemets */
  public static String of(String table, UnaryOperator<String> say) {
    var said = say.apply("store.table." + table.toLowerCase(Locale.ROOT));
    return said.startsWith("«") ? table : said;
  }
}
