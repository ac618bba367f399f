package org.zhigai.people;

import java.util.HashSet;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Row;

/** Questions about the tree of units. */
public final class Branch {

  private Branch() {}

  /**
   * Whether a unit stands outside the branch of another: neither that unit, nor above it, nor below it. The school itself stands above all of its
   * parts.
   *
   * @param unit who would verify; 0 is nobody and never outside
   * @param of who is responsible; 0 is nobody, and nobody is outside of nobody
   */
  public static boolean isOutside(Facts all, long unit, long of) {
    return all.row(OrgUnit.KIND, unit).isPresent() && all.row(OrgUnit.KIND, of).isPresent() && !isWithin(all, unit, of) && !isWithin(all, of, unit);
  }

  /** Whether a unit does not belong to the school at all. */
  public static boolean isOutsideSchool(Facts all, long unit) {
    return all.find(OrgUnit.KIND, root(all, unit)).filter(u -> u.place() == OrgUnit.Place.OUTSIDE).isPresent();
  }

  /** Whether {@code unit} is {@code above} or belongs to it. */
  private static boolean isWithin(Facts all, long unit, long above) {
    var at = unit;
    for (var seen = new HashSet<Long>(); at != 0 && seen.add(at); at = parent(all, at)) {
      if (at == above) {
        return true;
      }
    }
    return false;
  }

  private static long root(Facts all, long unit) {
    var at = unit;
    for (var seen = new HashSet<Long>(); seen.add(at) && parent(all, at) != 0; at = parent(all, at)) {
      // Going up is all there is to do.
    }
    return at;
  }

  private static long parent(Facts all, long unit) {
    return all.find(OrgUnit.KIND, unit).map(OrgUnit::parent).orElse(0L);
  }

  /** Whether the unit hangs below one that is there, without a circle; a part of the school hangs below something. */
  static boolean isTree(Row<OrgUnit> unit, Facts all) {
    var at = unit.get(OrgUnit.PARENT);
    if (at == 0) {
      return unit.get(OrgUnit.PLACE) != OrgUnit.Place.INSIDE;
    }
    var seen = new HashSet<Long>();
    seen.add(unit.id());
    while (at != 0) {
      if (!seen.add(at) || all.row(OrgUnit.KIND, at).isEmpty()) {
        return false;
      }
      at = parent(all, at);
    }
    return unit.get(OrgUnit.PLACE) != OrgUnit.Place.SCHOOL;
  }
}
