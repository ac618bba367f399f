package org.zhigai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.fakes.Books;
import org.zhigai.fakes.Worked;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LedgerStatus;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.problems.Category;
import org.zhigai.problems.Severity;
import org.zhigai.problems.Source;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.Stated;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewFile;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Row;
import org.zhigai.rows.Values;
import org.zhigai.samples.TruthReadings;
import org.zhigai.workbook.read.ReadBooks;
import org.zhigai.workbook.write.WriteSheets;

/**
 * Whatever is asked, answered by file, imported, taken back, edited and moved about in random order in a real store: nothing comes to 已销号 from inside.
 * What outside means is worked out here anew.
 */
class ClosedFromOutsideTest {
  private static final int RUNS = 18;
  private static final int STEPS = 24;
  /** That of the sample school. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final List<String> UNITS = List.of("区教研室", "责任督学", "教务处", "教务处（数学教研组）", "德育处", "校长室");
  private static final List<String> NAMES = List.of("刘研", "郑督学", "孙芳", "李老师", "周主任");

  @TempDir
  Path folder;

  private int closings;
  private int refusals;

  @Test
  void nothingIsClosedFromInside() {
    try (var chain = SampleSchool.imported(folder)) {
      people(chain);
      for (var seed = 0; seed < RUNS; seed++) {
        run(chain, new Random(seed), seed);
      }
    }
    assertThat(closings).as("it can be closed at all").isPositive();
    assertThat(refusals).as("and was tried in vain").isGreaterThan(RUNS);
  }

  private static void people(Chain chain) {
    chain.people().ensurePerson("刘研", chain.people().ensure("区教研室", Books.BY), Books.BY);
    chain.people().ensurePerson("郑督学", chain.people().ensure("责任督学", Books.BY), Books.BY);
    chain.people().ensurePerson("孙芳", chain.people().ensure("教务处", Books.BY), Books.BY);
    chain.people().ensurePerson("李老师", chain.people().ensure("教务处（数学教研组）", Books.BY), Books.BY);
    chain.people().ensurePerson("周主任", chain.people().ensure("德育处", Books.BY), Books.BY);
  }

  private static long unit(Chain chain, Random luck) {
    // Most of the time from outside, or nothing would ever be closed.
    return chain.people().ensure(UNITS.get(luck.nextInt(3) > 0 ? luck.nextInt(2) : luck.nextInt(UNITS.size())), Books.BY);
  }

  private static String name(Random luck) {
    return NAMES.get(luck.nextInt(3) > 0 ? luck.nextInt(2) : luck.nextInt(NAMES.size()));
  }

  /** A problem that people saw, worked off but for the verification. */
  private static long opened(Chain chain, int seed) {
    var said = new Stated(
        "器材不足，第 " + seed + " 处", "器材" + seed, Source.INSPECTION, Category.RESOURCES, new Round(2026, Term.AUTUMN), "管理", 0, Severity.MIDDLE, "随访记录", TODAY);
    var problem = chain.book().apply(chain.problems().state(said, true, Books.BY)).row(Problem.KIND).view();
    var entry = chain.book().apply(chain.ledger().open(List.of(problem), chain.leader(), Books.BY)).row(LedgerEntry.KIND);
    var unit = chain.people().ensure("教务处", Books.BY);
    Books.given(chain.book(), LedgerEntry.KIND, Edit.put(
        entry, Values.of(LedgerEntry.RESPONSIBLE, unit).and(LedgerEntry.PERSON, chain.people().ensurePerson("孙芳", unit, Books.BY))));
    var worked = new Worked(chain.book(), entry.id(), TODAY).bare();
    worked.measure("购置器材", Measure.State.DONE);
    worked.paper("验收单");
    return entry.id();
  }

  private void run(Chain chain, Random luck, int seed) {
    var entry = opened(chain, seed);
    for (var step = 0; step < STEPS; step++) {
      var before = closed(chain.book().now());
      var did = act(chain, entry, luck, seed * STEPS + step);
      var after = chain.book().now();
      var fresh = new HashSet<>(closed(after));
      fresh.removeAll(before);
      closings += fresh.size();
      var what = "run " + seed + ", step " + step + ": " + did;
      fresh.forEach(id -> assertFromOutside(after.find(LedgerEntry.KIND, id).orElseThrow(), after, what));
    }
  }

  private static Set<Long> closed(Facts all) {
    var out = new HashSet<Long>();
    all.all(LedgerEntry.KIND).stream().filter(e -> e.status() == LedgerStatus.CLOSED).forEach(e -> out.add(e.id()));
    return out;
  }

  /** @return what was done, in a word */
  private String act(Chain chain, long id, Random luck, int place) {
    var entry = chain.book().find(LedgerEntry.KIND, id).orElseThrow();
    switch (luck.nextInt(24)) {
      case 0, 1, 2, 3 -> {
        does(chain, chain.work().verify(
            entry, luck.nextInt(4) == 0 ? VerificationRound.Sort.DOCUMENTS : VerificationRound.Sort.ON_SITE, unit(chain, luck), 0, Books.BY));
        return "asked";
      }
      case 4, 5, 6, 7, 8, 9 -> {
        answered(chain, entry, luck, folder.resolve("p" + place));
        return "answered by file";
      }
      case 10, 11, 12, 13 -> {
        does(chain, chain.ledger().close(entry, Books.BY));
        return "closed";
      }
      case 14 -> chain.book().undo(Books.BY).ifPresent(this::count);
      case 15 -> chain.book().redo(Books.BY).ifPresent(this::count);
      case 16 -> {
        var person = chain.people().persons().stream().filter(p -> p.name().equals(name(luck))).findFirst().map(Person::row);
        person.ifPresent(p -> does(chain, Change.of(Phrase.of("test.did"), Books.BY, Edit.put(p, Values.of(Person.UNIT, unit(chain, luck))))));
      }
      case 17 -> {
        var moved = chain.book().row(OrgUnit.KIND, unit(chain, luck)).orElseThrow();
        does(chain, Change.of(Phrase.of("test.did"), Books.BY, Edit.put(moved, Values.of(OrgUnit.PARENT, luck.nextBoolean() ? 0L : unit(chain, luck)))));
      }
      case 18, 19 -> does(chain, chain.ledger().move(entry, LedgerStatus.REOPENED, "又不足", Books.BY));
      case 20 -> imported(chain, luck);
      default -> home(chain);
    }
    return "edited, taken back or imported";
  }

  /** Who was moved about is back where they belong. */
  private void home(Chain chain) {
    for (var name : UNITS.subList(0, 2)) {
      var unit = chain.book().row(OrgUnit.KIND, chain.people().ensure(name, Books.BY)).orElseThrow();
      does(chain, Change.of(Phrase.of("test.did"), Books.BY, Edit.put(unit, Values.of(OrgUnit.PARENT, 0L))));
    }
    people(chain);
  }

  /** All that waits goes out; somebody answers one of it under some unit. */
  private void answered(Chain chain, LedgerEntry entry, Random luck, Path out) {
    var reviews = new Reviews(chain);
    try {
      var sent = ReviewFile.read(reviews.send(out, reviews.waiting(), new WriteSheets(chain.clock()), Books.BY).getFirst());
      var mine = sent.contents().cases().stream().filter(c -> c.entry().equals(entry.number())).findFirst();
      var one = mine.orElseGet(() -> sent.contents().cases().get(luck.nextInt(sent.contents().cases().size())));
      var file = out.resolveSibling(out.getFileName() + ".zgda");
      var unit = luck.nextInt(3) == 0 ? "" : UNITS.get(luck.nextInt(UNITS.size()));
      ReviewFile.write(file, new ReviewAnswer(
          sent.contents().id(), sent.sum(), unit, name(luck),
          List.of(new ReviewAnswer.Opinion(one.round(), one.entry(), luck.nextInt(5) > 0, TODAY, "器材齐全", "同意"))));
      reviews.take(reviews.read(file, new ReadBooks()), Books.BY);
    } catch (UserFault refused) {
      refusals++;
    }
  }

  /** Results come once more, or the last that came are taken back. */
  private void imported(Chain chain, Random luck) {
    try {
      var all = chain.figures().imports();
      if (luck.nextBoolean() && !all.isEmpty()) {
        chain.imports().undo(all.getLast().id(), Books.BY);
      } else {
        chain.imports().commit(TruthReadings.all(), Books.BY, Progress.NONE);
      }
      assertThat(chain.follow(Books.BY, Progress.NONE)).isNotNull();
    } catch (UserFault refused) {
      refusals++;
    }
  }

  private void does(Chain chain, Change change) {
    count(chain.book().apply(change));
  }

  private void count(Outcome outcome) {
    if (!(outcome instanceof Outcome.Done)) {
      refusals++;
    }
  }

  /** The last verification of this time was passed by somebody else than who answers, in a unit that is neither above nor below, and of such a unit. */
  private static void assertFromOutside(LedgerEntry entry, Facts all, String what) {
    var last = EntryStanding.rounds(entry.id(), all).stream().filter(r -> r.cycle() == entry.cycle()).reduce((a, b) -> b);
    assertThat(last).as(what).isPresent();
    var round = last.orElseThrow();
    assertThat(round.state()).as(what).isEqualTo(VerificationRound.State.PASSED);
    assertThat(round.person()).as(what).isNotEqualTo(entry.person());
    for (var unit : List.of(round.unit(), all.find(Person.KIND, round.person()).map(Person::unit).orElse(0L))) {
      assertThat(leadsUp(all, unit, entry.responsible()) || leadsUp(all, entry.responsible(), unit)).as(what + ", unit " + unit).isFalse();
    }
  }

  private static boolean leadsUp(Facts all, long from, long to) {
    return from == to || Optional.of(from).flatMap(id -> all.row(OrgUnit.KIND, id)).map(Row::view).map(OrgUnit::parent).filter(up -> up != 0)
        .filter(up -> leadsUp(all, up, to)).isPresent();
  }
}
