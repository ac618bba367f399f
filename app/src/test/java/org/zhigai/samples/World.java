package org.zhigai.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything the workbooks say, made once from fixed seeds. */
record World(Roster roster, Exam maths, Exam chinese, Exam mathsLater, Survey survey, SubjectMarks english,
    SubjectMarks science, Letters letters) {

  /** One paper sat by the school, with what the district reached and what was planned. */
  record Exam(Plan plan, Marks marks, District district) {
    Paper paper() {
      return marks.paper();
    }
  }

  static World make() {
    var roster = new Roster(20260401);
    var able = new Abilities(20260402, roster.everybody());
    var maths = exam(Papers.MATHS_SPRING, Plan.MATHS_SPRING,
        new MarkModel(Papers.MATHS_SPRING, Plan.MATHS_SPRING)
            .give(roster.spring(Set.of(23, 61, 104, 155, 208), Set.of(187)), able.maths, 20260403));
    var chinese = exam(Papers.CHINESE_SPRING, Plan.CHINESE_SPRING,
        new MarkModel(Papers.CHINESE_SPRING, Plan.CHINESE_SPRING)
            .give(roster.spring(Set.of(23, 88, 155), Set.of(187)), able.chinese, 20260404));
    var later = exam(Papers.MATHS_AUTUMN, Plan.MATHS_AUTUMN,
        new MarkModel(Papers.MATHS_AUTUMN, Plan.MATHS_AUTUMN)
            .give(roster.autumn(Set.of(40, 131, 199, 216)), able.mathsLater, 20260405));
    var english = SubjectMarks.give("英语", 80, 66, 8.5, roster.spring(Set.of(23, 12, 155), Set.of(187)), able.chinese, 20260408);
    var science = SubjectMarks.give("科学", 100, 84, 9, roster.spring(Set.of(23, 76, 131, 202), Set.of()), able.maths, 20260409);
    return new World(roster, maths, chinese, later, survey(roster), english, science, Letters.of(later.marks(), 20260410));
  }

  /** All but four of those enrolled answered. */
  private static Survey survey(Roster roster) {
    var classes = new ArrayList<Integer>();
    roster.spring(Set.of(23, 88, 155), Set.of(187)).stream().filter(Seat::present).forEach(s -> classes.add(s.classNo()));
    return Survey.give(List.copyOf(classes), Wishes.SPRING, 5190, 20260407);
  }

  private static Exam exam(Paper paper, Plan plan, Marks marks) {
    return new Exam(plan, marks, District.around(marks, plan, 7L * paper.district()));
  }
}
