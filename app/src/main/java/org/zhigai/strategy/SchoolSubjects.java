package org.zhigai.strategy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;

/** What subject a school means by what it writes: {@code 四年级数学}, {@code 品德}, {@code Maths}. */
final class SchoolSubjects {
  private static final int FIRST_JUNIOR_GRADE = 7;

  private final List<Heard> heard =
      Stream.of(Lang.values())
          .map(Words::new)
          .flatMap(w -> Arrays.stream(Subject.values()).flatMap(s -> Arrays.stream(words(w, s)).map(name -> new Heard(name, s))))
          .sorted(Comparator.comparingInt((Heard h) -> h.name().length()).reversed())
          .toList();

  private record Heard(String name, Subject subject) {}

  private static String[] words(Words words, Subject subject) {
    return words.say("strategy.heard." + subject.name().toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT).split("[、,]\\s*");
  }

  /**
   * Subjects to look in; empty when nobody knows the name. No name means work of the school. Science of junior grades is taught as one subject
   * in some places and as several in others, so all of them are looked in.
   */
  Set<Subject> of(String name, int grade) {
    if (name.isBlank()) {
      return EnumSet.of(Subject.SCHOOL);
    }
    var plain = name.toLowerCase(Locale.ROOT);
    var first = heard.stream().filter(h -> plain.contains(h.name())).map(Heard::subject).findFirst();
    if (first.isEmpty()) {
      return Set.of();
    }
    var out = EnumSet.of(first.get());
    if (first.get() == Subject.SCIENCE && grade >= FIRST_JUNIOR_GRADE) {
      out.addAll(EnumSet.of(Subject.PHYSICS, Subject.CHEMISTRY, Subject.BIOLOGY, Subject.GEOGRAPHY));
    }
    return out;
  }
}
