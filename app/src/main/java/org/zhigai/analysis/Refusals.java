package org.zhigai.analysis;

import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** Every way the bench refuses what it was given; codes never change their meaning. */
final class Refusals {

  private Refusals() {}

  static UserFault noColumn(RawTable table, String wanted, List<String> there) {
    return input("ZG-351", "column", table.file(), table.sheet(), wanted, String.join(", ", there));
  }

  static UserFault notANumber(RawTable table, int row, int column, String heading, String found) {
    return input("ZG-352", "cell", table.file(), table.sheet(), RawTable.address(row, column), heading, found);
  }

  static UserFault noSheet(String file, String wanted, List<String> there) {
    return input("ZG-353", "sheet", file, wanted, String.join(", ", there));
  }

  static UserFault nothing(RawTable table) {
    return input("ZG-354", "nothing", table.file(), table.sheet());
  }

  static UserFault noLabel(String file, String wanted, List<String> there) {
    return input("ZG-361", "label", file, wanted, String.join(", ", there));
  }

  static UserFault needs(String part, String flag) {
    return new UserFault(
        UserFault.Kind.USAGE, "ZG-251", Phrase.of("analysis.refused.needs.what", part, flag),
        Phrase.of("analysis.refused.needs.remedy", flag));
  }

  /** A side file without names that has not a row an item. */
  static UserFault rows(String file, int rows, int items) {
    return input("ZG-355", "q", file, rows, items);
  }

  static UserFault mark(String file, String item, String skill, String found) {
    return input("ZG-362", "mark", file, item, skill, found);
  }

  /** A side file with names, none of which is an item's. */
  static UserFault names(String file, String there, String items) {
    return input("ZG-363", "names", file, there, items);
  }

  static UserFault unmatched(String file, String unknown, String missing) {
    return input("ZG-364", "unmatched", file, unknown, missing);
  }

  static UserFault twice(String file, String name) {
    return input("ZG-365", "twice", file, name);
  }

  static UserFault keyColumn(String file, String heads) {
    return input("ZG-366", "key-column", file, heads);
  }

  static UserFault scaleUnsaid(String item, String scale, double low, double high) {
    return input("ZG-360", "scale", item, scale, low, high);
  }

  static UserFault scaleRanges(String scale) {
    return input("ZG-367", "ranges", scale);
  }

  static UserFault outside(String item, double found, int times, double low, double high) {
    return input("ZG-368", "outside", item, found, times, low, high);
  }

  /** Items in groups that are not all of one size. */
  static UserFault facet(String file, String groups) {
    return input("ZG-369", "facet", file, groups);
  }

  /** Forms that nobody and no item joins. */
  static UserFault forms(String file, int forms, String first, String second) {
    return input("ZG-370", "forms", file, forms, first, second);
  }

  /** A rating scale of items that do not go to the same mark. */
  static UserFault ratingScale(String one, double full, String other, double otherFull) {
    return input("ZG-371", "rating-scale", one, full, other, otherFull);
  }

  static UserFault onlyConditional(String model) {
    return new UserFault(
        UserFault.Kind.USAGE, "ZG-252", Phrase.of("analysis.refused.only-cml.what", model), Phrase.of("analysis.refused.only-cml.remedy", model));
  }

  static UserFault skills(String file, int skills, int most) {
    return input("ZG-356", "skills", file, skills, most);
  }

  static UserFault key(int given, int items) {
    return input("ZG-357", "key", given, items);
  }

  static UserFault full(int given, int items) {
    return input("ZG-358", "full", given, items);
  }

  static UserFault values(String item, int different) {
    return input("ZG-359", "values", item, different);
  }

  private static UserFault input(String code, String name, Object... values) {
    return new UserFault(
        UserFault.Kind.INPUT, code, Phrase.of("analysis.refused." + name + ".what", values),
        Phrase.of("analysis.refused." + name + ".remedy", values));
  }
}
