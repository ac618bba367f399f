package org.zhigai.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhigai.strategy.Found.Nothing;
import org.zhigai.strategy.Found.Offers;
import org.zhigai.strategy.Found.Reason;

class FindStrategiesTest {
  private static final String HEAD = "学科：数学\n";

  private static String entry(String title, String grades, String errors, String help, String points) {
    return """
        == %s
        领域：数与代数｜年级：%s｜能力：理解｜错因：%s｜帮扶：%s｜用时：2课时
        知识点：%s
        目标：会算
        1. 摆
        2. 画
        3. 写
        材料：纸
        A：一题
        B：两题
        C：三题
        检测：3题 填空
        依据：常规教学经验
        """.formatted(title, grades, errors, help, points);
  }

  private static Library library(String... entries) {
    return new Library(new StrategyFile().read("test.txt", HEAD + String.join("", entries)), List.of(), Set.of());
  }

  private static List<Found.Offer> offers(Library library, Query query) {
    return switch (new FindStrategies(library).find(query)) {
      case Offers found -> found.offers();
      case Nothing nothing -> List.of();
    };
  }

  private static List<String> titles(Library library, Query query) {
    return offers(library, query).stream().map(o -> o.strategy().title()).toList();
  }

  @Test
  void theReasonIsToldWithTheNameThatLedToIt() {
    var library = library(entry("甲", "4", "概念混淆", "全班重教", "乘法分配律"));
    assertThat(offers(library, Query.of("四年级数学", 4, "乘法分配律")).getFirst().fit()).isEqualTo(Fit.POINT);
    var part = offers(library, Query.of("数学", 4, "乘法分配律在小数中的推广")).getFirst();
    assertThat(part.fit()).isEqualTo(Fit.PART);
    assertThat(part.name()).isEqualTo("乘法分配律");
    assertThat(offers(library, Query.of("数学", 4, "数与代数")).getFirst().fit()).isEqualTo(Fit.DOMAIN);
  }

  @Test
  void additionIsNotSubtractionHoweverAlikeTheNames() {
    var library = library(entry("甲", "4", "概念混淆", "全班重教", "三位数乘一位数的笔算"));
    assertThat(titles(library, Query.of("数学", 4, "三位数除以一位数的笔算"))).isEmpty();
  }

  @Test
  void nothingSaysWhyAndWhatComesNearest() {
    var find = new FindStrategies(library(entry("甲", "4", "概念混淆", "全班重教", "小数的意义")));
    assertThat(find.find(Query.of("炼金术", 4, "小数的意义"))).isEqualTo(new Nothing(Reason.UNKNOWN_SUBJECT, List.of()));
    assertThat(find.find(Query.of("数学", 4, " "))).isEqualTo(new Nothing(Reason.NO_POINT, List.of()));
    assertThat(find.find(Query.of("数学", 4, "乘法的意义"))).isEqualTo(new Nothing(Reason.NO_ENTRY, List.of("小数的意义")));
  }

  @Test
  void kindOfErrorAndFormOfHelpOrderWhatTheNameFound() {
    var library =
        library(
            entry("甲", "4", "概念混淆", "全班重教", "平均数"), entry("乙", "4", "计算粗心", "全班重教", "平均数"),
            entry("丙", "4", "概念混淆", "小组帮扶", "平均数"));
    var slip = new Query("数学", 4, "平均数", Optional.empty(), List.of(ErrorKind.CALCULATION), Optional.empty());
    assertThat(titles(library, slip)).first().isEqualTo("乙");
    assertThat(offers(library, slip).getFirst().errors()).containsExactly(ErrorKind.CALCULATION);
    var group = new Query("数学", 4, "平均数", Optional.empty(), List.of(), Optional.of(FormOfHelp.SUPPORT_GROUP));
    assertThat(titles(library, group)).first().isEqualTo("丙");
    assertThat(offers(library, group).getLast().helpFits()).isFalse();
  }

  @Test
  void otherGradesComeLaterAndAreTold() {
    var library = library(entry("甲", "1", "概念混淆", "全班重教", "平均数"), entry("乙", "6", "概念混淆", "全班重教", "平均数"));
    assertThat(titles(library, Query.of("数学", 5, "平均数"))).containsExactly("乙");
    assertThat(offers(library, Query.of("数学", 5, "平均数")).getFirst().gradeFits()).isFalse();
  }

  @Test
  void ownAndConfirmedEntriesComeFirst() {
    var built = library(entry("a", "4", "概念混淆", "全班重教", "平均数"), entry("b", "4", "概念混淆", "全班重教", "平均数"));
    var query = Query.of("数学", 4, "平均数");
    assertThat(titles(built, query)).containsExactly("a", "b");
    assertThat(titles(built.withConfirmed(Set.of("maths/b")), query)).containsExactly("b", "a");
    // The school's own is by a name that only holds the paper's, and still comes first.
    var own = built.withOwn(library(entry("c", "4", "概念混淆", "全班重教", "求平均数")).entries());
    assertThat(titles(own, query)).containsExactly("c", "a", "b");
    assertThat(offers(own, query).getFirst().own()).isTrue();
  }

  @Test
  void scienceOfJuniorGradesLooksIntoItsSubjects() {
    assertThat(offers(Library.builtIn(), Query.of("科学", 8, "浮力")).getFirst().strategy().subject()).isEqualTo(Subject.PHYSICS);
  }

  @Test
  void aFactorGetsTheDepartmentThatAnswersForIt() {
    for (var factor : List.of("睡眠", "师生关系", "同伴关系", "学业负担", "近视", "校园欺凌", "课后服务", "亲子沟通", "体质健康", "教学方式")) {
      var first = offers(Library.builtIn(), Query.of("", 4, factor)).getFirst().strategy();
      assertThat(first.helps()).as(factor).containsExactly(FormOfHelp.DEPARTMENT);
      assertThat(first.duty().orElseThrow().partners()).as(factor).isNotEmpty();
    }
  }
}
