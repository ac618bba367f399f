package org.zhigai.store.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Type;
import tools.jackson.databind.JsonNode;

/** Plain values as JSON and back: whole numbers as {@code Long}, others as {@code Double}, nothing else than what {@link Type#plain} hands out. */
public final class Plain {
  static final Type<Phrase> PHRASE = Prose.PHRASE;

  private Plain() {}

  public static String text(Object plain) {
    return Db.json(plain);
  }

  public static Object value(String json) {
    return value(Db.tree(json));
  }

  static Map<String, Object> map(String json) {
    return map(Db.tree(json));
  }

  private static Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.isIntegralNumber() ? (Object) node.longValue() : node.doubleValue();
      case OBJECT -> map(node);
      case ARRAY -> {
        var out = new ArrayList<Object>();
        node.values().forEach(v -> out.add(value(v)));
        yield out;
      }
      case NULL, MISSING, BINARY, POJO -> throw new IllegalStateException("kept as " + node.getNodeType());
    };
  }

  private static Map<String, Object> map(JsonNode node) {
    var out = new LinkedHashMap<String, Object>();
    node.properties().forEach(p -> out.put(p.getKey(), value(p.getValue())));
    return out;
  }
}
