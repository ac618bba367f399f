package org.zhigai.rows;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** A sentence with its values: numbers stay numbers in the store, and the sentence can be said anew, in either language. */
final class PhraseType implements Type<Phrase> {
  static final Type<Phrase> PHRASE = new PhraseType();

  private PhraseType() {}

  @Override
  public Object plain(Phrase phrase) {
    var out = new LinkedHashMap<String, Object>();
    out.put("key", phrase.key());
    if (!phrase.values().isEmpty()) {
      out.put("values", phrase.values().stream().map(this::part).toList());
    }
    return out;
  }

  @Override
  public Phrase of(Object plain) {
    if (plain instanceof Map<?, ?> map && map.get("key") instanceof String key) {
      var values = map.get("values") instanceof List<?> list ? list.stream().map(this::read).toArray() : new Object[0];
      return Phrase.of(key, values);
    }
    throw new BadValue(plain, Phrase.of("rows.expected.phrase"));
  }

  @Override
  public Object said(Phrase phrase) {
    return phrase;
  }

  @Override
  public Phrase parse(String text, Words words) {
    throw new BadValue(text, Phrase.of("rows.expected.phrase"));
  }

  private Object part(Object value) {
    return switch (value) {
      case Phrase inner -> plain(inner);
      case Value number -> number(number);
      case Integer whole -> (Object) whole.longValue();
      case Long whole -> whole;
      case Double decimal -> decimal;
      default -> value.toString();
    };
  }

  private Object read(Object plain) {
    return switch (plain) {
      case Map<?, ?> map when map.containsKey("is") -> number(map);
      case Map<?, ?> map -> of(map);
      case Number whole when !(whole instanceof Double) -> whole.longValue();
      default -> plain;
    };
  }

  private static Map<String, Object> number(Value value) {
    return switch (value) {
      case Value.Level v -> map("level", "size", v.size(), "unit", v.unit().name());
      case Value.Distance v -> map("distance", "size", v.size(), "unit", v.unit().name(), "sign", v.sign().name());
      case Value.Span v -> map("span", "low", v.low(), "high", v.high(), "unit", v.unit().name());
      case Value.Figure v -> map("figure", "size", v.size(), "unit", v.unit().name());
      case Value.Range v -> map("range", "low", v.low(), "high", v.high(), "unit", v.unit().name());
      case Value.Count v -> map("count", "many", v.many());
      case Value.Percent v -> map("percent", "share", v.share());
      case Value.Chance v -> map("chance", "p", v.p());
      case Value.Decimal v -> map("decimal", "size", v.size(), "decimals", (long) v.decimals());
      case Value.Day v -> map("day", "on", v.on().toString());
      case Value.Hidden v -> map("hidden", "why", v.why().name());
    };
  }

  private static Object number(Map<?, ?> map) {
    var is = String.valueOf(map.get("is"));
    return switch (is) {
      case "level" -> new Value.Level(size(map, "size"), unit(map));
      case "distance" -> new Value.Distance(size(map, "size"), unit(map), Value.Sign.valueOf(String.valueOf(map.get("sign"))));
      case "span" -> new Value.Span(size(map, "low"), size(map, "high"), unit(map));
      case "figure" -> new Value.Figure(size(map, "size"), unit(map));
      case "range" -> new Value.Range(size(map, "low"), size(map, "high"), unit(map));
      case "count" -> new Value.Count(Types.WHOLE.of(there(map, "many")));
      case "percent" -> new Value.Percent(size(map, "share"));
      case "chance" -> new Value.Chance(size(map, "p"));
      case "decimal" -> new Value.Decimal(size(map, "size"), Types.WHOLE.of(there(map, "decimals")).intValue());
      case "day" -> new Value.Day(LocalDate.parse(String.valueOf(map.get("on"))));
      case "hidden" -> new Value.Hidden(Value.Why.valueOf(String.valueOf(map.get("why"))));
      default -> throw new BadValue(is, Phrase.of("rows.expected.phrase"));
    };
  }

  private static Map<String, Object> map(String is, Object... parts) {
    var out = new LinkedHashMap<String, Object>();
    out.put("is", is);
    for (var i = 0; i < parts.length; i += 2) {
      out.put((String) parts[i], parts[i + 1] instanceof Double d ? Types.DECIMAL.plain(d) : parts[i + 1]);
    }
    return out;
  }

  private static double size(Map<?, ?> map, String key) {
    return Types.DECIMAL.of(there(map, key));
  }

  private static Object there(Map<?, ?> map, String key) {
    var value = map.get(key);
    if (value == null) {
      throw new BadValue(map, Phrase.of("rows.expected.phrase"));
    }
    return value;
  }

  private static Unit unit(Map<?, ?> map) {
    return Unit.valueOf(String.valueOf(map.get("unit")));
  }
}
