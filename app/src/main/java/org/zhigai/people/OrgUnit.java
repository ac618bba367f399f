package org.zhigai.people;

import java.util.List;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/** 责任单位（部门）: a department, a subject group, or a body outside the school. */
public record OrgUnit(Row<OrgUnit> row) {

  /** Where a unit stands. */
  public enum Place {
    /** The school itself; everything inside it hangs below. */
    SCHOOL,
    /** A part of the school. */
    INSIDE,
    /** 校外: district researchers, inspectors, a school of the group. */
    OUTSIDE
  }

  /** The type of a field that names a unit. */
  public static final Type<Long> REF = Types.ref("unit");

  public static final Field<OrgUnit, String> NAME = Field.of("name", Types.TEXT, "", Trait.REQUIRED);
  /** Other ways it is written. */
  public static final Field<OrgUnit, List<String>> ALIASES = Field.of("aliases", Types.LINES, List.of());
  public static final Field<OrgUnit, Long> PARENT = Field.of("parent", REF, 0L);
  public static final Field<OrgUnit, Place> PLACE = Field.of("place", Types.choice(Place.class, "unit.place"), Place.INSIDE, Trait.FIXED);

  public static final Kind<OrgUnit> KIND =
      Kind.<OrgUnit>of("unit", "DW", OrgUnit::new)
          .fields(NAME, ALIASES, PARENT, PLACE)
          .called(OrgUnit::name)
          .always(List.of(
              Condition.of("unit.named", (r, all) -> !r.get(NAME).isBlank()),
              Condition.of("unit.tree", (r, all) -> Branch.isTree(r, all))))
          .build();

  public long id() {
    return row.id();
  }

  public String name() {
    return row.get(NAME);
  }

  public List<String> aliases() {
    return row.get(ALIASES);
  }

  /** The unit it belongs to; 0 for the school itself and bodies outside. */
  public long parent() {
    return row.get(PARENT);
  }

  public Place place() {
    return row.get(PLACE);
  }
}
