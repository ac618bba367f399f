package org.zhigai.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;

/** A unit most schools have. */
record Usual(String name, List<String> aliases) {
  static final List<Usual> INSIDE =
      List.of(
          new Usual("校长室", List.of()),
          new Usual("教务处", List.of("教导处", "教学处", "课程教学处", "教学管理处")),
          new Usual("德育处", List.of("政教处", "学生处", "学生发展处")),
          new Usual("总务处", List.of("后勤处", "后勤保障处")),
          new Usual("办公室", List.of("校办", "党政办公室", "校办公室")));
  static final List<Usual> OUTSIDE =
      List.of(
          new Usual("区教研室", List.of("教研室", "区教师发展中心", "区教研员")),
          new Usual("责任督学", List.of("督学", "区教育督导室")),
          new Usual("集团校", List.of("协作校", "兄弟学校")),
          new Usual("区教育局", List.of("教育局")));

  private static final Pattern GROUP = Pattern.compile("(.+?)(备课组|教研组|学科组|组)?");
  static final Set<String> SUBJECTS =
      Set.of(
          "语文", "数学", "英语", "外语", "科学", "物理", "化学", "生物", "历史", "地理", "政治", "道德与法治", "道法", "思政", "体育", "体育与健康", "音乐", "美术", "艺术",
          "信息技术", "信息科技", "劳动", "综合实践", "综合", "心理", "心理健康", "书法");

  /** A group of teachers hangs below the department and the group it belongs to, also where only its own name is written. */
  static List<String> placed(List<String> parts) {
    var group = GROUP.matcher(parts.getFirst());
    if (!group.matches()) {
      return parts;
    }
    var subject = group.group(1);
    var of = group.group(2) == null ? "" : group.group(2);
    var above = switch (of) {
      case "备课组" -> {
        var taught = subject.replaceFirst("^.*年级", "");
        yield taught.isEmpty() ? List.of("教务处") : List.of("教务处", taught + "教研组");
      }
      case "教研组" -> List.of("教务处");
      default -> SUBJECTS.contains(subject) ? List.of("教务处") : List.<String>of();
    };
    return Stream.concat(above.stream(), parts.stream()).toList();
  }

  Edit opening(long above, OrgUnit.Place place, int year) {
    var values = Values.of(OrgUnit.NAME, name).and(OrgUnit.ALIASES, aliases).and(OrgUnit.PARENT, above).and(OrgUnit.PLACE, place);
    return new Edit.Open<>(OrgUnit.KIND, year, values);
  }
}
