package org.zhigai.explore.place;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where somebody stands in the explorer: what was measured, how it is looked at, and what was chosen on the way.
 *
 * @param entry key of an {@link Entry}
 * @param choice by name: {@value #CLASS}, {@value #POINT}, {@value #ITEM}, {@value #PUPIL}, and the options of the aspect
 */
public record Place(String entry, Aspect aspect, Map<String, String> choice) {
  /** A class by {@code ClassRef.label()}. */
  public static final String CLASS = "class";
  /** A knowledge point or ability level by its name. */
  public static final String POINT = "point";
  /** An item by its label. */
  public static final String ITEM = "item";
  /** A pupil by pseudonym. */
  public static final String PUPIL = "pupil";
  /** What parts the pupils into two groups, by name of a {@code Division}. */
  public static final String DIVISION = "division";

  private static final String STEP = "/";
  private static final String IS = "=";

  public Place {
    choice = Map.copyOf(choice);
  }

  /** In one line, for {@link #at}: {@code paper-3/items/class=…/point=…}. */
  public String address() {
    var out = new StringBuilder(entry).append(STEP).append(aspect.key());
    new TreeMap<>(choice).forEach((key, value) -> out.append(STEP).append(coded(key)).append(IS).append(coded(value)));
    return out.toString();
  }

  /** The place of an address; empty for anything else. */
  public static Optional<Place> at(String address) {
    var steps = address.split(STEP, -1);
    if (steps.length < 2) {
      return Optional.empty();
    }
    var chosen = new TreeMap<String, String>();
    for (var i = 2; i < steps.length; i++) {
      var is = steps[i].indexOf(IS);
      if (is > 0) {
        chosen.put(plain(steps[i].substring(0, is)), plain(steps[i].substring(is + 1)));
      }
    }
    return Aspect.byKey(steps[1]).map(aspect -> new Place(steps[0], aspect, chosen));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String plain(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The place without any choice. */
  public static Place of(String entry, Aspect aspect) {
    return new Place(entry, aspect, Map.of());
  }

  public Optional<String> chosen(String key) {
    return Optional.ofNullable(choice.get(key));
  }

  /** With one thing chosen; an empty value takes the choice back. */
  public Place with(String key, String value) {
    var next = new TreeMap<>(choice);
    if (value.isEmpty()) {
      next.remove(key);
    } else {
      next.put(key, value);
    }
    return new Place(entry, aspect, next);
  }

  /** Looked at in another way. */
  public Place by(Aspect other) {
    return new Place(entry, other, choice);
  }
}
