package org.zhigai.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Office;

/** What somebody is in the school or beside it. */
public enum Role {
  /** 校长，第一责任人. */
  PRINCIPAL,
  /** 分管副校长. */
  DEPUTY,
  /** 部门负责人. */
  HEAD,
  /** 教师. */
  TEACHER,
  /** 办公室人员. */
  CLERK,
  /** 教研员. */
  RESEARCHER,
  /** 责任督学. */
  INSPECTOR;

  /** What only these may do. */
  public static Office only(Role... roles) {
    var names = Arrays.stream(roles).map(Role::name).collect(Collectors.toSet());
    return new Office(names, Arrays.stream(roles).map(Role::label).reduce((a, b) -> Phrase.of("person.roles", a, b)).orElseThrow());
  }

  /** What a role of this stable name is called; empty for none, and for one this version does not know. */
  public static Optional<Phrase> named(String name) {
    return Arrays.stream(values()).filter(r -> r.name().equals(name)).findFirst().map(Role::label);
  }

  public Phrase label() {
    return Phrase.of("person.role." + name().toLowerCase(Locale.ROOT));
  }
}
