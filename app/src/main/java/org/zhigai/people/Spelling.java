package org.zhigai.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the unit that somebody wrote down: spaces, widths, brackets and other names of the same thing make no difference. */
final class Spelling {
  private final List<OrgUnit> units;

  Spelling(List<OrgUnit> units) {
    this.units = units;
  }

  /** {@code 教务处（数学教研组）}, {@code 教务处数学组} and {@code 教导处/数学} are one unit. */
  Optional<OrgUnit> find(String written) {
    var text = plain(written);
    return text.isEmpty() ? Optional.empty() : whole(text).or(() -> path(text));
  }

  private Optional<OrgUnit> whole(String text) {
    return units.stream().filter(u -> names(u).anyMatch(text::equals)).findFirst();
  }

  /** A unit written behind one it belongs to. */
  private Optional<OrgUnit> path(String text) {
    for (var above : units) {
      for (var name : names(above).toList()) {
        if (text.startsWith(name)) {
          var rest = text.substring(name.length());
          var below = units.stream().filter(u -> u.parent() == above.id() && names(u).anyMatch(rest::equals)).findFirst();
          if (below.isPresent()) {
            return below;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Stream<String> names(OrgUnit unit) {
    return Stream.concat(Stream.of(unit.name()), unit.aliases().stream()).map(Spelling::plain).filter(n -> !n.isEmpty());
  }

  /** Letters and digits of one width, without anything between them. */
  static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The parts of {@code 教务处（数学教研组）}, from the outside in; one part for a plain name. */
  static List<String> parts(String written) {
    var out = new ArrayList<String>();
    for (var part : Normalizer.normalize(written, Normalizer.Form.NFKC).split("[()/·>]")) {
      if (!part.isBlank()) {
        out.add(part.strip());
      }
    }
    return out;
  }

  /** What a subject group is also called. */
  static List<String> usual(String name) {
    if (!name.endsWith("教研组")) {
      return List.of();
    }
    var subject = name.substring(0, name.length() - 3);
    return subject.isEmpty() ? List.of() : List.of(subject + "组", subject + "学科组", subject);
  }
}
