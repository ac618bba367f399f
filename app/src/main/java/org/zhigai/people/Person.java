package org.zhigai.people;

import java.util.List;
import org.zhigai.rows.Condition;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Link;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/** Somebody who leads, is responsible, verifies or writes. Never a pupil. */
public record Person(Row<Person> row) {

  /** The type of a field that names a person. */
  public static final Type<Long> REF = Types.ref("person");

  public static final Field<Person, String> NAME = Field.of("name", Types.TEXT, "", Trait.REQUIRED, Trait.PERSONAL);
  public static final Field<Person, Long> UNIT = Field.of("unit", OrgUnit.REF, 0L);
  public static final Field<Person, List<Role>> ROLES = Field.of("roles", Types.list(Types.choice(Role.class, "person.role")), List.of());

  public static final Kind<Person> KIND =
      Kind.<Person>of("person", "RY", Person::new)
          .fields(NAME, UNIT, ROLES)
          .called(Person::name)
          .drawnFrom(p -> p.unit() == 0 ? List.of() : List.of(Link.row(p.unit())))
          .always(List.of(Condition.of("person.named", (r, all) -> !r.get(NAME).isBlank())))
          .build();

  /** See {@link People#headOf}. */
  public static long headOf(Facts all, long unit) {
    var heads = all.all(KIND).stream().filter(p -> p.roles().contains(Role.HEAD) || p.roles().contains(Role.DEPUTY)).toList();
    for (var at = all.find(OrgUnit.KIND, unit); at.isPresent() && at.get().place() != OrgUnit.Place.SCHOOL; at = all.find(OrgUnit.KIND, at.get().parent())) {
      var id = at.get().id();
      var head = heads.stream().filter(p -> p.unit() == id).findFirst();
      if (head.isPresent()) {
        return head.get().id();
      }
    }
    return 0;
  }

  public long id() {
    return row.id();
  }

  public String name() {
    return row.get(NAME);
  }

  /** The unit they belong to; 0 when nobody said. */
  public long unit() {
    return row.get(UNIT);
  }

  public List<Role> roles() {
    return row.get(ROLES);
  }
}
