package org.zhigai.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.zhigai.value.ChineseValues;
import org.zhigai.value.EnglishValues;
import org.zhigai.value.Value;
import org.zhigai.value.ValueWriter;

/**
 * Turns phrases into one language. Word lists are {@code /org/zhigai/words/<list>_zh.properties} and {@code _en}, UTF-8,
 * in the pattern language of {@link MessageFormat}. Thread-safe; lists are read when first needed.
 */
public final class Words {
  private final Lang lang;
  private final ValueWriter values;
  private final Map<String, Properties> lists = new ConcurrentHashMap<>();

  public Words(Lang lang) {
    this.lang = lang;
    this.values =
        switch (lang) {
          case ZH -> new ChineseValues();
          case EN -> new EnglishValues();
        };
  }

  public Lang lang() {
    return lang;
  }

  /** The locale numbers and dates are written in. */
  public Locale locale() {
    return lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  /** The sentence of {@code phrase} in this language. A key nobody wrote down comes back as itself in guillemets. */
  public String say(Phrase phrase) {
    var dot = phrase.key().indexOf('.');
    var list = dot < 0 ? phrase.key() : phrase.key().substring(0, dot);
    var pattern = lists.computeIfAbsent(list, this::read).getProperty(phrase.key());
    if (pattern == null) {
      return "«" + phrase.key() + "»";
    }
    var message = new MessageFormat(pattern, locale());
    PatternNumbers.in(message);
    return message.format(phrase.values().stream().map(this::written).toArray());
  }

  /** Whatever a person can be shown, as text: a phrase, a value, a list of such (a line each), anything else as it prints itself. */
  public String text(Object part) {
    return part instanceof List<?> lines
        ? lines.stream().map(this::text).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"))
        : written(part).toString();
  }

  /** The value as text in this language. */
  public String say(Value value) {
    return values.write(value);
  }

  private Object written(Object part) {
    return switch (part) {
      case Phrase inner -> say(inner);
      case Value value -> say(value);
      default -> part;
    };
  }

  /** As {@link #say(Phrase)} for a key and its values. */
  public String say(String key, Object... values) {
    return say(Phrase.of(key, values));
  }

  private Properties read(String list) {
    var out = new Properties();
    var name = "/org/zhigai/words/" + list + "_" + lang.name().toLowerCase(Locale.ROOT) + ".properties";
    try (var in = Words.class.getResourceAsStream(name)) {
      if (in != null) {
        try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
          out.load(text);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return out;
  }
}
