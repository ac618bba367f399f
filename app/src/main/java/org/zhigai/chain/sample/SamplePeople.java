package org.zhigai.chain.sample;

import org.zhigai.kernel.Actor;
import org.zhigai.people.People;
import org.zhigai.people.Role;

/** Invented: everybody with an office in the sample school and beside it. */
final class SamplePeople {
  static final String HEAD = "陈主任";
  static final String RESEARCHER = "王教研员";

  private SamplePeople() {}

  static void come(People people, Actor by) {
    people.appoint("李校长", people.school(), Role.PRINCIPAL, by);
    people.appoint("何副校长", people.ensure("校长室", by), Role.DEPUTY, by);
    people.appoint(HEAD, people.ensure("教务处", by), Role.HEAD, by);
    people.appoint("周主任", people.ensure("德育处", by), Role.HEAD, by);
    people.appoint("吴主任", people.ensure("总务处", by), Role.HEAD, by);
    people.appoint("小孙", people.ensure("办公室", by), Role.CLERK, by);
    people.appoint("刘组长", people.ensure("教务处（数学教研组）", by), Role.HEAD, by);
    people.appoint("赵老师", people.ensure("教务处（数学教研组）", by), Role.TEACHER, by);
    people.appoint(RESEARCHER, people.ensure("区教研室", by), Role.RESEARCHER, by);
    people.appoint("郑督学", people.ensure("责任督学", by), Role.INSPECTOR, by);
  }

  /** Somebody of the sample, as what they are. */
  static Actor as(People people, String name, Role role) {
    return people.persons().stream().filter(p -> p.name().equals(name)).findFirst()
        .map(p -> new Actor(name, people.path(p.unit()), role.name())).orElseThrow();
  }
}
