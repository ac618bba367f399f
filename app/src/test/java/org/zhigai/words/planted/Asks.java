package org.zhigai.words.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;

/** Code that asks for keys in every way the program does; each method is a case of {@code KeysInCodeTest}. */
final class Asks {
  enum Side {
    LEFT, RIGHT
  }

  enum Kind {
    ONE("first"),
    TWO("second");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    Phrase said() {
      return Phrase.of("kind." + key);
    }
  }

  sealed interface Shape {
    Phrase name();

    record Round(String key) implements Shape {
      @Override
      public Phrase name() {
        return Phrase.of("shape." + key);
      }
    }
  }

  interface Namer {
    Phrase name(String what);
  }

  private static final List<String> STEPS = List.of("plan", "teach");

  private final Words words = new Words(Lang.EN);

  Phrase branch(boolean yes, int n) {
    var tail = switch (n) {
      case 0 -> "none";
      case 1 -> "one";
      default -> yes ? "many" : "few";
    };
    return Phrase.of("branch." + tail);
  }

  String throughHelpers() {
    return helper("left") + helper("right");
  }

  private String helper(String what) {
    return deeper("help." + what);
  }

  private String deeper(String key) {
    return words.say(key);
  }

  List<Phrase> list() {
    return STEPS.stream().map(s -> Phrase.of("step." + s)).toList();
  }

  List<Phrase> filled(boolean more) {
    var keys = new ArrayList<String>();
    keys.add("a");
    fill(keys, more);
    return keys.stream().map(k -> Phrase.of("filled." + k)).toList();
  }

  private static void fill(List<String> keys, boolean more) {
    if (more) {
      keys.add("b");
    }
  }

  Phrase constant() {
    return side(Side.LEFT);
  }

  private Phrase side(Side side) {
    return Phrase.of("side." + side.name().toLowerCase(Locale.ROOT));
  }

  Phrase anyConstant(Map<Side, Integer> counts) {
    var some = counts.keySet().iterator().next();
    return Phrase.of("any." + some);
  }

  Phrase shape() {
    return new Shape.Round("round").name();
  }

  Phrase ownInterface() {
    Namer namer = what -> Phrase.of("namer." + what);
    return namer.name("given");
  }

  Phrase handed() {
    return apply(k -> Phrase.of("applied." + k), "here");
  }

  private static Phrase apply(Function<String, Phrase> to, String what) {
    return to.apply(what);
  }

  Phrase varied(String... of) {
    return Phrase.of("varied." + Stream.of(of).findFirst().orElse("nothing"));
  }

  Phrase varied() {
    return varied("x", "y");
  }

  List<Phrase> counted() {
    return IntStream.range(0, 3).mapToObj(i -> Phrase.of("counted." + i)).toList();
  }

  Phrase fromOutside(Optional<String> said) {
    return Phrase.of("outside." + said.orElse("default"));
  }

  /** Not a key at all: nobody says it. */
  String id() {
    return "not.a.key";
  }
}
