package org.zhigai.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.zhigai.kernel.Presence;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The numbers anyone must find in the workbooks, from the arrays they were written from. Means carry four decimals, rates are percent. */
record Expected(Map<String, Object> tree) {

  static Expected of(World world) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("school", Roster.SCHOOL);
    tree.put("papers", List.of(
        paper(SampleWorkbooks.MATHS, "小题得分", world.maths(), c -> Classes.wide(4, c)),
        paper(SampleWorkbooks.CHINESE, "语文小题得分", world.chinese(), c -> Classes.number(4, c)),
        paper(SampleWorkbooks.MATHS_LATER, "小题得分", world.mathsLater(), c -> Classes.spoken(5, c))));
    tree.put("groups", List.of(groups(SampleWorkbooks.MATHS, world.maths(), true), groups(SampleWorkbooks.MATHS_LATER, world.mathsLater(), false)));
    tree.put("letters", letters(world));
    tree.put("subjects", List.of(
        subject(SampleWorkbooks.SUBJECTS, "成绩", world.english(), c -> Classes.narrow(4, c)),
        subject(SampleWorkbooks.SCIENCE, "", world.science(), c -> Classes.spoken(4, c))));
    tree.put("questionnaire", questionnaire(world.survey()));
    tree.put("indicators", new IndicatorWorkbook(world).lines().stream().map(Expected::indicator).toList());
    tree.put("growth", growth(Growth.of(world.maths(), world.mathsLater())));
    tree.put("planted", planted());
    return new Expected(tree);
  }

  String json() {
    var indent = new DefaultIndenter("  ", "\n");
    var pretty = new DefaultPrettyPrinter().withObjectIndenter(indent);
    return JsonMapper.builder().defaultPrettyPrinter(pretty).build().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
  }

  private static Map<String, Object> paper(String file, String sheet, World.Exam exam, IntFunction<String> className) {
    var marks = exam.marks();
    var paper = exam.paper();
    var node = heading(file, sheet, paper.subject(), paper.full(), marks.seats(), marks.totals(s -> true));
    node.put("items", paper.items().size());
    node.put("itemLabels", paper.items().stream().map(Item::label).toList());
    node.put("itemMeans", IntStream.range(0, paper.items().size()).mapToObj(j -> four(marks.rate(j) / 100 * paper.items().get(j).full())).toList());
    var classes = new ArrayList<Map<String, Object>>();
    for (int c = 1; c <= Roster.CLASSES; c++) {
      int classNo = c;
      classes.add(ofClass(className.apply(c), marks.count(s -> s.classNo() == classNo), marks.totals(s -> s.classNo() == classNo)));
    }
    node.put("classes", classes);
    node.put("districtN", exam.district().n());
    node.put("districtMean", exam.district().mean());
    node.put("districtSd", exam.district().sd());
    node.put("schoolLevels", IntStream.range(0, 4).mapToObj(i -> four(Levels.shares(marks.totals(s -> true), paper.full())[i])).toList());
    node.put("districtLevels", exam.district().levels());
    node.put("knowledgePoints", paper.points().stream().map(p -> rates(exam, p, paper.ofPoint(p))).toList());
    node.put("abilityLevels", paper.levels().stream().map(l -> rates(exam, l, paper.where(i -> i.level().equals(l)))).toList());
    node.put("itemTypes", paper.types().stream().map(t -> rates(exam, t, paper.where(i -> i.type().equals(t)))).toList());
    return node;
  }

  private static Map<String, Object> heading(String file, String sheet, String subject, int full, List<Seat> seats, double[] totals) {
    var node = new LinkedHashMap<String, Object>();
    node.put("file", file);
    node.put("sheet", sheet);
    node.put("subject", subject);
    node.put("fullMark", full);
    node.put("enrolled", seats.size());
    for (var presence : List.of(Presence.PRESENT, Presence.ABSENT, Presence.EXEMPT)) {
      node.put(presence.name().toLowerCase(Locale.ROOT), seats.stream().filter(s -> s.presence() == presence).count());
    }
    node.put("mean", four(Numbers.mean(totals)));
    node.put("sd", four(Numbers.sd(totals)));
    return node;
  }

  private static Map<String, Object> ofClass(String name, int enrolled, double[] totals) {
    var node = new LinkedHashMap<String, Object>();
    node.put("name", name);
    node.put("enrolled", enrolled);
    node.put("present", totals.length);
    node.put("mean", four(Numbers.mean(totals)));
    return node;
  }

  private static Map<String, Object> groups(String file, World.Exam exam, boolean boarding) {
    var node = new LinkedHashMap<String, Object>();
    node.put("file", file);
    node.put("FEMALE", group(exam.marks(), s -> s.pupil().girl()));
    node.put("MALE", group(exam.marks(), s -> !s.pupil().girl()));
    if (boarding) {
      node.put("BOARDER", group(exam.marks(), s -> s.pupil().boarder()));
      node.put("DAY", group(exam.marks(), s -> !s.pupil().boarder()));
    }
    return node;
  }

  private static Map<String, Object> group(Marks marks, Predicate<Seat> in) {
    var node = new LinkedHashMap<String, Object>();
    node.put("enrolled", marks.count(in));
    node.put("present", marks.totals(in).length);
    node.put("mean", four(Numbers.mean(marks.totals(in))));
    return node;
  }

  private static Map<String, Object> letters(World world) {
    var items = new ArrayList<Map<String, Object>>();
    world.letters().keys().forEach((j, right) -> {
      var node = new LinkedHashMap<String, Object>();
      node.put("item", world.mathsLater().paper().items().get(j).label());
      node.put("key", right);
      node.put("counts", world.letters().counts(j));
      items.add(node);
    });
    var node = new LinkedHashMap<String, Object>();
    node.put("file", SampleWorkbooks.MATHS_LATER);
    node.put("items", items);
    return node;
  }

  private static Map<String, Object> rates(World.Exam exam, String name, int[] items) {
    var node = new LinkedHashMap<String, Object>();
    node.put("name", name);
    node.put("items", items.length);
    node.put("school", four(exam.marks().rate(items)));
    node.put("district", four(exam.district().rate(items)));
    node.put("classes", IntStream.rangeClosed(1, Roster.CLASSES).mapToObj(c -> four(exam.marks().rate(items, s -> s.classNo() == c))).toList());
    return node;
  }

  private static Map<String, Object> subject(String file, String sheet, SubjectMarks marks, IntFunction<String> className) {
    var node = heading(file, sheet, marks.subject(), marks.full(), marks.seats(), marks.totals(s -> true));
    node.put("classes", IntStream.rangeClosed(1, Roster.CLASSES)
        .mapToObj(c -> ofClass(className.apply(c), marks.count(s -> s.classNo() == c), marks.totals(s -> s.classNo() == c))).toList());
    return node;
  }

  private static Map<String, Object> questionnaire(Survey survey) {
    var factors = new ArrayList<Map<String, Object>>();
    for (var factor : survey.factors()) {
      var node = new LinkedHashMap<String, Object>();
      node.put("name", factor.name());
      node.put("questions", factor.questions().size());
      node.put("share", four(survey.share(factor, c -> true)));
      node.put("districtShare", factor.share());
      node.put("mean", four(survey.mean(factor)));
      node.put("districtMean", factor.mean());
      factors.add(node);
    }
    var tree = new LinkedHashMap<String, Object>();
    tree.put("file", SampleWorkbooks.QUESTIONNAIRE);
    tree.put("people", survey.people().size());
    tree.put("factors", factors);
    return tree;
  }

  private static Map<String, Object> indicator(Comparison line) {
    var node = new LinkedHashMap<String, Object>();
    node.put("domain", line.domain());
    node.put("name", line.name());
    node.put("school", line.school());
    node.put("district", line.district());
    return node;
  }

  private static Map<String, Object> growth(Growth growth) {
    var points = new ArrayList<Map<String, Object>>();
    growth.before().forEach((point, before) -> {
      var node = new LinkedHashMap<String, Object>();
      node.put("name", point);
      node.put("gapBefore", four(before));
      node.put("gapAfter", four(growth.gapAfter(point)));
      points.add(node);
    });
    var node = new LinkedHashMap<String, Object>();
    node.put("matched", growth.matched());
    node.put("left", growth.left());
    node.put("came", growth.came());
    node.put("changedClass", Roster.movedClasses());
    node.put("knowledgePoints", points);
    return node;
  }

  private static List<Map<String, Object>> planted() {
    return List.of(one(SampleWorkbooks.MATHS, "knowledgePoint", "几何直观", "", -12), one(SampleWorkbooks.MATHS, "knowledgePoint", "运算律", "", -10),
        one(SampleWorkbooks.MATHS, "knowledgePoint", "小数", Classes.wide(4, 3), -18),
        one(SampleWorkbooks.CHINESE, "knowledgePoint", "阅读推断", "", -11), one(SampleWorkbooks.QUESTIONNAIRE, "factor", "师生关系", "", -12),
        one(SampleWorkbooks.QUESTIONNAIRE, "factor", "睡眠", "", -10), one(SampleWorkbooks.MATHS_LATER, "improvement", "几何直观", "", 11));
  }

  private static Map<String, Object> one(String file, String kind, String name, String ofClass, double by) {
    var node = new LinkedHashMap<String, Object>();
    node.put("file", file);
    node.put("kind", kind);
    node.put("name", name);
    node.put("class", ofClass);
    node.put("percentagePoints", by);
    return node;
  }

  private static double four(double x) {
    return Math.round(x * 10_000) / 10_000.0;
  }
}
