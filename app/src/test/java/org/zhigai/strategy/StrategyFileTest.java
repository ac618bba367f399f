package org.zhigai.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;

class StrategyFileTest {
  private static final StrategyFile FORMAT = new StrategyFile();
  private static final String GOOD =
      """
          # 注释
          学科：数学
          == 甲
          领域：数与代数｜年级：3-4｜能力：理解｜错因：概念混淆｜帮扶：全班重教｜用时：2课时
          知识点：平均数
          目标：会算
          1. 摆
          2. 画
          3. 写
          材料：纸
          A：一题
          B：两题
          C：三题
          检测：3题 填空
          依据：常规教学经验，本校三年
          """;

  @Test
  void readsAsItIsDocumented() {
    var one = FORMAT.read("自编.txt", "\uFEFF" + GOOD.replace("：", ":").replace("｜", " | ").replace("\n", "\r\n")).getFirst();
    assertThat(one.key()).isEqualTo("maths/甲");
    assertThat(one.steps()).containsExactly("摆", "画", "写");
    assertThat(one.time()).isEqualTo(new Strategy.Time(2, Strategy.TimeUnit.PERIODS));
    assertThat(one.check()).isEqualTo(new Strategy.Check(3, "题", "填空"));
    assertThat(one.evidence()).isEqualTo(new Strategy.Evidence(Strength.EXPERIENCE, "本校三年"));
    assertThat(FORMAT.read("空.txt", "# 没有条目\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', value = {
      "学科：数学→学科：算学→2→算学→数学、语文",
      "领域：数与代数→领域：识字与写字→4→识字与写字→图形与几何",
      "年级：3-4→年级：4-3→4→4-3→3-4",
      "年级：3-4→年级：10→4→10→1-9",
      "错因：概念混淆→错因：粗枝大叶→4→粗枝大叶→计算粗心",
      "用时：2课时→用时：两课时→4→两课时→2课时",
      "检测：3题 填空→检测：填空→14→填空→3项",
      "目标：会算→目标：→6→目标：→目标：…",
      "目标：会算→目地：会算→6→目地：会算→目标",
      "3. 写→4. 写→9→4.→3.",
      "依据：常规教学经验→依据：听说→15→听说→研究支持",
      "材料：纸→材料：纸｜A：题→0→→",
      "== 甲→==→3→==→条目名称",
      "C：三题→B：三题→13→B→B × 1"})
  void aMistakeIsNamedWithItsLine(String before, String after, int line, String found, String expected) {
    var text = GOOD.replace(before, after);
    if (line == 0) {
      assertThat(FORMAT.read("自编.txt", text).getFirst().materials()).isEqualTo("纸｜A：题");
      return;
    }
    assertThatThrownBy(() -> FORMAT.read("自编.txt", text)).isInstanceOfSatisfying(UserFault.class, f -> {
      assertThat(f.code()).isEqualTo("ZG-390");
      assertThat(f.what().values()).startsWith("自编.txt", line);
      assertThat(f.what().values().get(2)).asString().contains(found);
      assertThat(f.what().values().get(3)).asString().contains(expected);
      for (var lang : Lang.values()) {
        assertThat(new Words(lang).say(f.what())).contains("自编.txt").doesNotContain("«", "{");
      }
    });
  }

  @ParameterizedTest
  @CsvSource({"领域", "知识点", "目标", "材料", "A", "C", "检测", "依据"})
  void aMissingLineIsNamed(String field) {
    var text = String.join("\n", Arrays.stream(GOOD.split("\n")).filter(l -> !l.startsWith(field)).toList());
    assertThatThrownBy(() -> FORMAT.read("自编.txt", text)).isInstanceOfSatisfying(UserFault.class, f -> assertThat(f.what().values()).contains(3));
  }

  @Test
  void twoStepsAreTooFewAndTwoEntriesOfOneNameTooMany() {
    assertThatThrownBy(() -> FORMAT.read("自编.txt", GOOD.replace("3. 写\n", ""))).isInstanceOf(UserFault.class);
    assertThatThrownBy(() -> FORMAT.read("自编.txt", GOOD + GOOD)).isInstanceOf(UserFault.class);
    assertThatThrownBy(() -> FORMAT.read("自编.txt", GOOD.replace("帮扶：全班重教", "帮扶：部门举措"))).isInstanceOf(UserFault.class);
  }

  @Test
  void everyTokenHasBothLanguages() {
    for (var type : List.of(Subject.class, Domain.class, Ability.class, ErrorKind.class, FormOfHelp.class, Strength.class, EntryField.class,
        Strategy.TimeUnit.class)) {
      for (var value : type.getEnumConstants()) {
        for (var lang : Lang.values()) {
          assertThat(new Words(lang).say(Tokens.key(value))).doesNotContain("«");
        }
      }
    }
  }

  @Test
  void theWholeLibrarySurvivesWritingAndReading() {
    var all = Library.builtIn().entries();
    assertThat(FORMAT.read("全部.txt", FORMAT.write(all)).equals(all)).isTrue();
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadAgain(@ForAll("strategies") Strategy strategy) {
    assertThat(FORMAT.read("自编.txt", FORMAT.write(List.of(strategy)))).containsExactly(strategy);
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefusedByName(@ForAll("damaged") String text) {
    try {
      FORMAT.read("自编.txt", text);
    } catch (UserFault refused) {
      assertThat(refused.code()).isEqualTo("ZG-390");
    }
  }

  @Provide
  Arbitrary<String> damaged() {
    var cut = Arbitraries.integers().between(0, GOOD.length());
    var noise = Arbitraries.strings().withChars("：:｜=#1.、\n题课时-甲 ").ofMaxLength(8);
    return Combinators.combine(cut, cut, noise).as((a, b, n) -> GOOD.substring(0, Math.min(a, b)) + n + GOOD.substring(Math.max(a, b)));
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings().withChars("甲乙丙，。：:｜|、=#-1A 题").ofMinLength(1).ofMaxLength(20).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static Arbitrary<List<String>> names(int least) {
    return Arbitraries.strings().withChars("数形甲乙12（）·").ofMinLength(1).ofMaxLength(8).list().ofMinSize(least).ofMaxSize(4).uniqueElements();
  }

  @Provide
  Arbitrary<Strategy> strategies() {
    var helps = Arbitraries.of(FormOfHelp.class).list().ofMinSize(1).ofMaxSize(3).uniqueElements();
    var texts = text().list().ofSize(8);
    var numbers = Arbitraries.integers().between(1, 9).list().ofSize(4);
    return Combinators.combine(
        Arbitraries.of(Domain.class), names(1), names(0), helps, texts, text().list().ofMinSize(3).ofMaxSize(5), numbers, Arbitraries.of(Strength.class))
        .as((domain, points, synonyms, help, t, steps, n, strength) -> {
          var outside = help.contains(FormOfHelp.DEPARTMENT) || help.contains(FormOfHelp.ASSESSMENT);
          return new Strategy(
              domain.subject(), t.get(0), domain, points, synonyms, Math.min(n.get(0), n.get(1)), Math.max(n.get(0), n.get(1)),
              outside ? List.of() : List.of(Ability.values()[n.get(2) % 4]), outside ? List.of() : List.of(ErrorKind.values()[n.get(3)]), help,
              t.get(1), steps, t.get(2), outside ? Optional.empty() : Optional.of(new Strategy.Homework(t.get(3), t.get(4), t.get(5))),
              new Strategy.Time(n.get(2), Strategy.TimeUnit.values()[n.get(3) % 2]), new Strategy.Check(n.get(3), "题", t.get(6)),
              help.contains(FormOfHelp.DEPARTMENT) ? Optional.of(new Strategy.Duty("处", synonyms)) : Optional.empty(),
              new Strategy.Evidence(strength, synonyms.isEmpty() ? "" : t.get(7)));
        });
  }
}
