package org.zhigai.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the unit that somebody wrote down: spaces, widths, brackets and other names of the same thing make no difference. */
final class Spelling {
  /** What a department or a body ends with. */
  private static final Pattern ENDS = Pattern.compile("(处|室|部|科|会|中心|组|局|校|督学)$");

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

  /** Letters and digits of one width, without anything between them. What stood between two parts of a letter is gone: they are put together. */
  static String plain(String written) {
    var letters = Normalizer.normalize(written, Normalizer.Form.NFKC).codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    return Normalizer.normalize(letters, Normalizer.Form.NFKC);
  }

  /** The parts of {@code 教务处（数学教研组）}, from the outside in; one part for a plain name. */
  static List<String> parts(String written) {
    var out = new ArrayList<String>();
    for (var part : Normalizer.normalize(written, Normalizer.Form.NFKC).split("[()/·>]")) {
      if (!plain(part).isEmpty()) {
        out.add(part.strip());
      }
    }
    return out;
  }

  /** The same, where the first part may be a unit that is known and one behind it: {@code 教务处数学组}. */
  List<String> split(String written) {
    var parts = parts(written);
    var first = plain(parts.getFirst());
    var known = units.stream().flatMap(Spelling::names).filter(n -> ENDS.matcher(n).find() && first.startsWith(n) && n.length() < first.length())
        .max(Comparator.comparingInt(String::length));
    return known.map(n -> Stream.concat(Stream.of(n, first.substring(n.length())), parts.stream().skip(1)).toList()).orElse(parts);
  }

  /** What a subject group is also called. Two groups of one subject would be two branches, and one could verify the other. */
  static List<String> usual(String name) {
    var text = plain(name);
    var subject = text.replaceFirst("(教研组|学科组|组)$", "");
    var isGroup = text.endsWith("教研组") || text.endsWith("学科组") || Usual.SUBJECTS.contains(subject);
    return subject.isEmpty() || !isGroup
        ? List.of()
        : Stream.of("教研组", "组", "学科组", "").map(subject::concat).filter(n -> !n.equals(text)).toList();
  }
}
