package org.zhigai.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Classes that cannot be understood one without the other: strongly connected components, a class with those written inside it as one. */
final class Knots {
  private final Map<String, Set<String>> knows = new TreeMap<>();

  private Knots(JavaClasses classes, String room) {
    for (var c : classes) {
      if (isIn(c, room)) {
        var known = knows.computeIfAbsent(outer(c), o -> new TreeSet<>());
        c.getDirectDependenciesFromSelf().stream()
            .map(d -> d.getTargetClass().getBaseComponentType())
            .filter(t -> isIn(t, room)).map(Knots::outer).forEach(known::add);
      }
    }
  }

  /**
   * The knots of a room and the rooms in it.
   *
   * @return the names of those that know each other, two at least, largest knot first
   */
  static List<Set<String>> of(JavaClasses classes, String room) {
    var all = new Knots(classes, room);
    var out = new ArrayList<Set<String>>();
    var seen = new HashSet<String>();
    var reached = new LinkedHashMap<String, Set<String>>();
    all.knows.keySet().forEach(c -> reached.put(c, all.from(c)));
    reached.forEach((c, from) -> {
      if (seen.add(c)) {
        var knot = new TreeSet<String>();
        from.stream().filter(o -> reached.getOrDefault(o, Set.of()).contains(c)).forEach(knot::add);
        knot.remove(c);
        if (!knot.isEmpty()) {
          knot.add(c);
          seen.addAll(knot);
          out.add(knot);
        }
      }
    });
    out.sort((a, b) -> Integer.compare(b.size(), a.size()));
    return out;
  }

  private Set<String> from(String start) {
    var out = new TreeSet<String>();
    Deque<String> next = new ArrayDeque<>(knows.get(start));
    while (!next.isEmpty()) {
      var c = next.pop();
      if (out.add(c)) {
        next.addAll(knows.getOrDefault(c, Set.of()));
      }
    }
    return out;
  }

  private static boolean isIn(JavaClass c, String room) {
    return (c.getPackageName() + ".").startsWith(room + ".");
  }

  private static String outer(JavaClass c) {
    var name = c.getName();
    var inside = name.indexOf('$');
    return inside < 0 ? name : name.substring(0, inside);
  }
}
