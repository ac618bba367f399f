package org.zhigai.ui.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhigai.kernel.Lang;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.rows.Kind;
import org.zhigai.ui.manual.ManualPage.Block;
import org.zhigai.ui.manual.ManualPage.Run;

/** The manual says something of every screen and of every field of the ledger, in both languages alike, and leads nowhere that is not there. */
class ManualTest {
  /** Every place of the window; {@code org.zhigai.SampleWalkTest} goes to each. */
  private static final List<String> SCREENS =
      List.of(
          "overview", "monitoring", "problems", "adjustment", "ledger", "effect", "support", "report", "programme", "import", "history", "trail", "care",
          "settings", "register", "manual");
  private static final Map<String, Kind<?>> FIELDS =
      new LinkedHashMap<>(
          Map.of(
              "ledger", LedgerEntry.KIND, "measure", Measure.KIND, "due-request", DueRequest.KIND, "evidence", EvidencePiece.KIND, "verification",
              VerificationRound.KIND, "look-back", LookBack.KIND));

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyScreenHasASection(Lang lang) {
    var manual = Manual.of(lang);
    assertThat(SCREENS).allSatisfy(s -> assertThat(manual.explains(List.of(), s)).as(s).isPresent());
  }

  /** By its own name, not by what explains the whole page. */
  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyFieldOfTheLedgerHasAWordOfItsOwn(Lang lang) {
    var topics = Manual.of(lang).topics().stream().map(Manual.Topic::pattern).toList();
    var silent = new ArrayList<String>();
    FIELDS.forEach((name, kind) -> kind.fields().stream().map(f -> name + "-" + f.key()).filter(id -> !topics.contains(id)).forEach(silent::add));
    assertThat(silent).as("say these in the manual").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyLinkLeadsSomewhere(Lang lang) {
    var manual = Manual.of(lang);
    var addresses = manual.sections().stream().map(ManualPage.Section::address).toList();
    var links = manual.sections().stream().flatMap(s -> s.blocks().stream()).flatMap(ManualTest::runs).map(Run::leads).filter(l -> !l.isEmpty()).toList();
    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(addresses).contains(link));
  }

  private static Stream<Run> runs(Block block) {
    return switch (block) {
      case Block.Text(var runs) -> runs.stream();
      case Block.Item(var runs) -> runs.stream();
      case Block.Entry(var name, var topics, var runs) -> runs.stream();
      case Block.Picture picture -> Stream.of();
    };
  }

  @Test
  void bothLanguagesSayTheSameThingsInTheSameOrder() {
    assertThat(shape(Lang.EN)).isEqualTo(shape(Lang.ZH));
  }

  /** All but the words. */
  private static List<String> shape(Lang lang) {
    var out = new ArrayList<String>();
    for (var page : Manual.of(lang).pages()) {
      out.add(page.id() + page.topics());
      for (var section : page.sections()) {
        out.add(section.address() + section.topics());
        section.blocks().forEach(b -> out.add(switch (b) {
          case Block.Entry entry -> "entry" + entry.topics();
          case Block.Picture picture -> "picture " + picture.id();
          case Block.Text text -> "text";
          case Block.Item item -> "item";
        }));
      }
    }
    return out;
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void whatIsExplainedTwiceIsExplainedByTheNearerName(Lang lang) {
    var manual = Manual.of(lang);
    assertThat(manual.explains(List.of("ledger-issue"), "ledger").flatMap(Manual.Topic::entry).map(Block.Entry::topics)).contains(List.of("ledger-issue"));
    assertThat(manual.explains(List.of("ledger-measure-2-unit"), "ledger").flatMap(Manual.Topic::entry).map(Block.Entry::topics))
        .hasValueSatisfying(t -> assertThat(t).contains("measure-unit"));
    assertThat(manual.explains(List.of("ledger-tomato"), "ledger").map(t -> t.section().address())).as("the screen, for what nobody knows")
        .contains("ledger/table");
    assertThat(manual.explains(List.of("unheard-of", "ledger-table"), "ledger").map(t -> t.section().address())).contains("ledger/table");
  }

  /** What F1 says of a control is about that control. */
  @ParameterizedTest
  @EnumSource(Lang.class)
  void whatIsAskedAboutIsExplainedWhereItIsTold(Lang lang) {
    var manual = Manual.of(lang);
    Map.of(
        "meeting-agenda", "monitoring/boards", "meeting-title", "monitoring/boards", "board-which", "monitoring/boards", "explore-take", "monitoring/explore",
        "setting-lock", "safety/password", "setting-school-name", "settings/school", "setting-tour", "settings/manual", "setting-manual", "settings/manual",
        "setting-letters", "settings/window", "meeting-log-1", "support/ledgers")
        .forEach((id, section) -> assertThat(manual.explains(List.of(id), "settings").map(t -> t.section().address())).as(id).contains(section));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aTopicStandsOnceAndAPictureIsThere(Lang lang) {
    var manual = Manual.of(lang);
    assertThat(manual.topics().stream().map(Manual.Topic::pattern)).doesNotHaveDuplicates();
    var pictures = manual.sections().stream().flatMap(s -> s.blocks().stream()).flatMap(b -> b instanceof Block.Picture p ? Stream.of(p.id()) : Stream.of());
    assertThat(pictures).isNotEmpty().allSatisfy(
        id -> assertThat(ManualTest.class.getResource("/org/zhigai/manual/" + id + (lang == Lang.ZH ? "_zh" : "_en") + ".png")).as(id).isNotNull());
  }

  @Test
  void whatWasTypedIsFoundByItsWordsAndLeadsToItsSection() {
    var opened = new ArrayList<String>();
    var model = new ManualModel(new org.zhigai.ui.parts.UiWords(Lang.ZH), (station, target) -> opened.add(station + " " + target));
    assertThat(model.found("")).isEmpty();
    var found = model.found("恢复码");
    assertThat(found).isNotEmpty();
    found.getFirst().action().run();
    assertThat(opened).containsExactly("manual safety/password");
    assertThat(model.found("恢复码 菠萝")).as("every word").isEmpty();
  }
}
