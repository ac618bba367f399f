package org.zhigai.explore;

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

  public Place {
    choice = Map.copyOf(choice);
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
