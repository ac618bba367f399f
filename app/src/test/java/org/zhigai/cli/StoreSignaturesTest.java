package org.zhigai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.kernel.Digest;
import org.zhigai.chain.SampleSchool;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Causes;
import org.zhigai.fakes.SomeFinding;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.SuccessRule;
import org.zhigai.people.Role;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Values;
import org.zhigai.store.H2Stores;
import tools.jackson.databind.json.JsonMapper;

/** {@code store signatures} over a real store: signed, changed, written out, withdrawn. */
class StoreSignaturesTest {
  @TempDir
  Path folder;
  private Actor principal = new Actor("", "");

  private record Said(int exit, String out, String err) {}

  @BeforeEach
  void aSchoolWhosePrincipalSigned() throws IOException {
    Files.writeString(folder.resolve("password"), new String(SampleSchool.password()));
    try (var chain = SampleSchool.empty(folder)) {
      var who = chain.people().holder(Role.PRINCIPAL).orElseThrow();
      principal = new Actor(who.name(), "", Role.PRINCIPAL.name());
      var unit = chain.people().ensure("教务处", Books.BY);
      var problem = Books.problem(
          chain.book(), SomeFinding.aPoint().made(), ProblemState.CONFIRMED,
          Values.of(Problem.STATEMENT, Prose.of("几何直观薄弱")).and(Problem.DIRECTION, Prose.of("改进教学")).and(Problem.CAUSES, Causes.said("操作不足"))
              .and(Problem.RESPONSIBLE, unit).and(Problem.PROPOSER, "王敏"));
      var today = chain.signing().today();
      var entry = Books.given(chain.book(), LedgerEntry.KIND, new Edit.Open<>(LedgerEntry.KIND, 2026,
          Values.of(LedgerEntry.PROBLEM, problem.id()).and(LedgerEntry.ISSUE, Prose.of("几何直观薄弱")).and(LedgerEntry.TARGET, Prose.of("差距缩小一半"))
              .and(LedgerEntry.SUCCESS, new SuccessRule("几何直观", -.12, -.06, today.plusDays(90))).and(LedgerEntry.LEADER, who.id())
              .and(LedgerEntry.RESPONSIBLE, unit).and(LedgerEntry.PERSON, who.id()).and(LedgerEntry.START, today).and(LedgerEntry.DUE, today.plusDays(90))));
      new Worked(chain.book(), entry.id(), today).measure("用学具画图说理", Measure.State.UNDER_WAY);
      chain.book().apply(chain.signing().sign(today, principal)).orThrow();
    }
  }

  private Said run(String... more) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = Stream.concat(
        Stream.of("store", "signatures", "--store", folder.resolve("school.zhigai").toString(), "--password-file", folder.resolve("password").toString()),
        Stream.of(more)).toArray(String[]::new);
    return new Said(Commands.run(Kits.of(Optional.empty()), new PrintWriter(out, true), new PrintWriter(err, true), all), out.toString(), err.toString());
  }

  @Test
  void whatWasSignedIsFoundIntactAndWrittenOutHasItsSum() throws IOException {
    var said = run("--out", folder.resolve("signed").toString());
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains("SQ-2026-001", "（校长）", "操作记录能回到签字时", "与现在的表完全一致", "共 1 次审签").doesNotContain("«");
    var text = Files.readAllBytes(folder.resolve("signed").resolve("SQ-2026-001.jsonl"));
    assertThat(said.out()).contains("SHA-256 " + Digest.sha256(text));
  }

  @Test
  void whatWasChangedSinceIsToldOldAndNewInBothLanguagesAndAsJson() {
    try (var chain = SampleSchool.over(new H2Stores(SampleSchool.CLOCK).open(folder.resolve("school.zhigai"), SampleSchool.password()))) {
      var entry = chain.book().rows(LedgerEntry.KIND).getFirst();
      chain.book().apply(Change.of(Phrase.of("test.did"), Books.BY, Edit.put(entry, Values.of(LedgerEntry.PROGRESS, "已开两次课")))).orThrow();
      chain.book().apply(chain.signing().withdraw(chain.signing().signatures().getFirst(), "还要补佐证", principal)).orThrow();
    }
    assertThat(run().out()).contains("ZG-2026-001 整改进展：— → 已开两次课", "签字之后有 1 行不同", "已作废：还要补佐证");
    assertThat(run("--lang", "en").out()).contains("What was signed is intact", "ZG-2026-001 Progress: — → 已开两次课").doesNotContain("«");
    var json = JsonMapper.builder().build().readTree(run("--json").out());
    assertThat(json.get("brokenChange").isNull()).isTrue();
    var one = json.get("signatures").get(0);
    assertThat(one.get("intact").booleanValue()).isTrue();
    assertThat(one.get("changed").get(0).get("now").stringValue()).isEqualTo("已开两次课");
    assertThat(one.get("withdrawnBecause").stringValue()).isEqualTo("还要补佐证");
    assertThat(List.of(one.get("added").size(), one.get("gone").size())).containsOnly(0);
  }
}
