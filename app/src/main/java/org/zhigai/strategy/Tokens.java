package org.zhigai.strategy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;

/** The Chinese words of the file format, which are the labels of the word list: nothing is written down twice. */
final class Tokens {
  private final Words zh = new Words(Lang.ZH);
  /** A file asks for the same few words thousands of times. */
  private final Map<Enum<?>, String> said = new ConcurrentHashMap<>();

  String of(Enum<?> value) {
    return said.computeIfAbsent(value, v -> zh.say(key(v)));
  }

  /** The constant of this type that is written so. */
  <E extends Enum<E>> Optional<E> read(Class<E> type, String token) {
    return Arrays.stream(type.getEnumConstants()).filter(v -> of(v).equals(token)).findFirst();
  }

  /** The domain of a subject that is written so. */
  Optional<Domain> domain(Subject subject, String token) {
    return domains(subject).stream().filter(d -> of(d).equals(token)).findFirst();
  }

  List<Domain> domains(Subject subject) {
    return Arrays.stream(Domain.values()).filter(d -> d.subject() == subject).toList();
  }

  /** Key of a constant in the word lists: {@code strategy.errorkind.blank}. */
  static String key(Enum<?> value) {
    var type = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    return "strategy." + type + "." + value.name().toLowerCase(Locale.ROOT);
  }
}
