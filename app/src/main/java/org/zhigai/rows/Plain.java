package org.zhigai.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain values as JSON and back: whole numbers as {@code Long}, others as {@code Double}, nothing else than what {@link Type#plain} hands out. */
public final class Plain {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Plain() {}

  public static String text(Object plain) {
    return JSON.writeValueAsString(plain);
  }

  public static Object value(String json) {
    return value(JSON.readTree(json));
  }

  /** Of an object. */
  public static Map<String, Object> map(String json) {
    return map(JSON.readTree(json));
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
