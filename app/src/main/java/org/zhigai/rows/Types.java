package org.zhigai.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.value.Value;
import org.zhigai.value.SeenText;

/** The types that kinds are made of. */
public final class Types {
  private static final Pattern DAY_TEXT = Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?");
  private static final Pattern DAY_IN_ONE = Pattern.compile("[0-9]{8}");
  private static final DateTimeFormatter DAY_IN_ENGLISH =
      new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d MMMM uuuu").toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  private static final Words ZH = new Words(Lang.ZH);
  private static final Words EN = new Words(Lang.EN);

  public static final Type<String> TEXT = new Scalar<>(String.class, Function.identity(), t -> t, SeenText::of, "text");

  /** Several lines, one a line of a cell. */
  public static final Type<List<String>> LINES = list(TEXT);

  public static final Type<Boolean> FLAG =
      new Scalar<>(Boolean.class, b -> b, b -> Phrase.of(b ? "rows.yes" : "rows.no"), Types::flag, "flag");

  public static final Type<Long> WHOLE =
      new Scalar<>(Number.class, Number::longValue, Value.Count::new, t -> Long.valueOf(t.strip().replace('−', '-')), "whole");

  /** A number; NaN where there is none. */
  public static final Type<Double> DECIMAL = new Decimal();

  /** A day, typed as 2026-6-30, 2026.6.30, 2026/6/30, 2026年6月30日, 20260630 or 30 June 2026. */
  public static final Type<LocalDate> DAY =
      new Scalar<>(String.class, LocalDate::parse, Value.Day::new, Types::day, "day") {
        @Override
        public Object plain(LocalDate value) {
          return value.toString();
        }
      };

  /** A moment, to the second. */
  public static final Type<LocalDateTime> MOMENT =
      new Scalar<>(String.class, LocalDateTime::parse, m -> m.toString().replace('T', ' '), t -> LocalDateTime.parse(t.strip().replace(' ', 'T')), "moment") {
        @Override
        public Object plain(LocalDateTime value) {
          return value.toString();
        }
      };

  /** The key of another row, of whatever kind; 0 for none. */
  public static final Type<Long> REF = new Ref("");

  private Types() {}

  /** The key of a row of one kind; 0 for none. */
  public static Ref ref(String kind) {
    return new Ref(kind);
  }

  /**
   * A key of another row.
   *
   * @param kind id of its kind; empty for whatever kind
   */
  public record Ref(String kind) implements Type<Long> {
    @Override
    public Object plain(Long value) {
      return value;
    }

    @Override
    public Long of(Object plain) {
      return WHOLE.of(plain);
    }

    @Override
    public Object said(Long value) {
      return new RowName(value);
    }

    /** A name alone does not say which row is meant: who reads a cell asks the register. */
    @Override
    public Long parse(String text, Words words) {
      throw new BadValue(text, Phrase.of("rows.expected.row"));
    }
  }

  /** One of the constants of an enumeration, whose names are {@code <words>.<constant in small letters>}. */
  public static <E extends Enum<E>> Choice<E> choice(Class<E> of, String words) {
    return new Choice<>(of, words);
  }

  /** One of the constants of an enumeration. */
  public static final class Choice<E extends Enum<E>> extends Scalar<String, E> {
    private final List<E> constants;
    private final String words;

    private Choice(Class<E> of, String words) {
      super(String.class, name -> Enum.valueOf(of, name), e -> label(words, e), text -> choice(of, words, text), "choice");
      this.constants = List.of(of.getEnumConstants());
      this.words = words;
    }

    /** First part of the names of its constants. */
    public String words() {
      return words;
    }

    /** What the constant of this name is called. @throws IllegalArgumentException when there is none */
    public Phrase named(String name) {
      return constants.stream().filter(c -> c.name().equals(name)).findFirst().map(c -> label(words, c)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** In their order. */
    public List<E> constants() {
      return constants;
    }

    @Override
    public Object plain(E value) {
      return value.name();
    }
  }

  private static <E extends Enum<E>> E choice(Class<E> of, String words, String text) {
    for (var constant : of.getEnumConstants()) {
      var label = label(words, constant);
      if (ZH.say(label).equals(text.strip()) || EN.say(label).equalsIgnoreCase(text.strip())) {
        return constant;
      }
    }
    throw new IllegalArgumentException(of.getSimpleName());
  }

  private static Phrase label(String words, Enum<?> constant) {
    return Phrase.of(words + "." + constant.name().toLowerCase(Locale.ROOT));
  }

  /** Something that may be missing: an empty cell. */
  public static <V> Type<Optional<V>> optional(Type<V> type) {
    return new Type<>() {
      @Override
      public Object plain(Optional<V> value) {
        return value.<List<Object>>map(v -> List.of(type.plain(v))).orElse(List.of());
      }

      @Override
      public Optional<V> of(Object plain) {
        var items = items(plain);
        return items.isEmpty() ? Optional.empty() : Optional.of(type.of(items.getFirst()));
      }

      @Override
      public Object said(Optional<V> value) {
        return value.map(type::said).orElse("");
      }

      @Override
      public Optional<V> parse(String text, Words words) {
        return text.isBlank() ? Optional.empty() : Optional.of(type.parse(text, words));
      }
    };
  }

  /** Any number of values in their order. */
  public static <V> Type<List<V>> list(Type<V> type) {
    return new Type<>() {
      @Override
      public Object plain(List<V> value) {
        return value.stream().map(type::plain).toList();
      }

      @Override
      public List<V> of(Object plain) {
        return items(plain).stream().<V>map(type::of).toList();
      }

      @Override
      public Object said(List<V> value) {
        return value.stream().map(type::said).toList();
      }

      @Override
      public List<V> parse(String text, Words words) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> type.parse(line, words)).toList();
      }
    };
  }

  private static List<?> items(Object plain) {
    if (plain instanceof List<?> list) {
      return list;
    }
    throw new BadValue(plain, Phrase.of("rows.expected.list"));
  }

  private static LocalDate day(String text) {
    if (DAY_IN_ONE.matcher(text.strip()).matches()) {
      return LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE);
    }
    var found = DAY_TEXT.matcher(text.strip());
    if (!found.matches()) {
      return LocalDate.parse(text.strip(), DAY_IN_ENGLISH);
    }
    return LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
  }

  private static Boolean flag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "是", "yes", "true", "1", "√", "ok" -> true;
      case "否", "no", "false", "0", "", "×", "ng" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** A value of one plain part. */
  static class Scalar<P, V> implements Type<V> {
    private final Class<P> kept;
    private final Function<P, V> read;
    private final Function<V, Object> said;
    private final Function<String, V> parse;
    private final String name;

    Scalar(Class<P> kept, Function<P, V> read, Function<V, Object> said, Function<String, V> parse, String name) {
      this.kept = kept;
      this.read = read;
      this.said = said;
      this.parse = parse;
      this.name = name;
    }

    @Override
    public Object plain(V value) {
      return value;
    }

    @Override
    public V of(Object plain) {
      if (!kept.isInstance(plain)) {
        throw new BadValue(plain, expected());
      }
      try {
        return read.apply(kept.cast(plain));
      } catch (IllegalArgumentException | DateTimeException none) {
        throw new BadValue(plain, expected());
      }
    }

    @Override
    public Object said(V value) {
      return said.apply(value);
    }

    @Override
    public V parse(String text, Words words) {
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException | DateTimeException none) {
        throw new BadValue(text, expected());
      }
    }

    private Phrase expected() {
      return Phrase.of("rows.expected." + name);
    }
  }

  /** JSON has no NaN: a number that is not there is an empty text. */
  private static final class Decimal implements Type<Double> {
    @Override
    public Object plain(Double value) {
      return Double.isFinite(value) ? (Object) value : Double.isNaN(value) ? "" : value.toString();
    }

    @Override
    public Double of(Object plain) {
      return switch (plain) {
        case Number number -> number.doubleValue();
        case String text when text.isEmpty() -> Double.NaN;
        case String text -> parse(text, ZH);
        default -> throw new BadValue(plain, Phrase.of("rows.expected.decimal"));
      };
    }

    @Override
    public Object said(Double value) {
      return Double.isNaN(value) ? "" : value.toString();
    }

    @Override
    public Double parse(String text, Words words) {
      try {
        return text.isBlank() ? Double.NaN : Double.valueOf(text.strip().replace('−', '-'));
      } catch (NumberFormatException none) {
        throw new BadValue(text, Phrase.of("rows.expected.decimal"));
      }
    }
  }

}
