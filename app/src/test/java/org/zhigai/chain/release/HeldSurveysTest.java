package org.zhigai.chain.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.stats.trust.HeldBlock;
import org.zhigai.stats.trust.HeldPopulation;
import org.zhigai.stats.trust.SpanAttack;

/** What somebody can work out who has the counts of every answer to every question, day after day, of a questionnaire in which nobody is named. */
class HeldSurveysTest {
  private static final int LEAST = 10;
  private static final int QUESTIONS = 6;

  /** Somebody who answered. */
  private record Sheet(int who, int classNo, int[] answers) {
    static Sheet of(int who, Random random) {
      return new Sheet(who, 1 + random.nextInt(3), random.ints(QUESTIONS, 1, 6).toArray());
    }

    Sheet with(int question, int answer) {
      var out = answers.clone();
      out[question] = answer;
      return new Sheet(who, classNo, out);
    }
  }

  private static Questionnaire asked(long id, List<Sheet> sheets, int questions) {
    var origin = new Origin("问卷.xlsx", "问卷", "A1:G9");
    return new Questionnaire(
        id, id, new Round(2026, Term.SPRING), 4, 5,
        IntStream.range(0, questions).mapToObj(q -> new Question("Q" + (q + 1), "第 " + q + " 问", "师生关系", false, origin)).toList(),
        sheets.stream().map(s -> new ClassRef(4, s.classNo())).toList(),
        ScoreMatrix.of(sheets.stream().map(s -> {
          var out = new float[questions];
          for (var q = 0; q < questions; q++) {
            out[q] = s.answers()[q];
          }
          return out;
        }).toArray(float[][]::new)), origin);
  }

  private static HeldPopulation held(List<HeldBlock> blocks, List<Sheet> sheets, int questions) {
    return HeldPopulation.of(blocks, HeldRows.of(asked(1, sheets, questions)), LEAST);
  }

  @Property(tries = 300)
  void noSheetIsASumOfWhatWasPublished(@ForAll long seed) {
    var random = new Random(seed);
    var next = 30 + random.nextInt(60);
    var sheets = IntStream.range(0, next).mapToObj(i -> Sheet.of(i, random)).collect(Collectors.toCollection(ArrayList::new));
    var blocks = List.<HeldBlock>of();
    var published = new ArrayList<List<Sheet>>();
    for (var day = 0; day < 8; day++) {
      // A question may be left out or come in again: every sheet is another then.
      var questions = QUESTIONS - random.nextInt(2);
      var rows = HeldRows.of(asked(1, sheets, questions));
      var held = HeldPopulation.of(blocks, rows, LEAST);
      if (held.counted().size() >= LEAST) {
        blocks = held.blocks();
        published.add(IntStream.range(0, rows.size()).filter(r -> held.counted().contains(rows.get(r).name())).mapToObj(sheets::get).toList());
      }
      for (var i = random.nextInt(4); i > 0; i--) {
        sheets.add(random.nextInt(sheets.size() + 1), Sheet.of(next++, random));
      }
      for (var i = random.nextInt(3); i > 0; i--) {
        sheets.remove(random.nextInt(sheets.size()));
      }
      if (random.nextInt(3) == 0) {
        var at = random.nextInt(sheets.size());
        sheets.set(at, sheets.get(at).with(random.nextInt(QUESTIONS), 1 + random.nextInt(5)));
      }
    }
    for (var question = 0; question < QUESTIONS - 1; question++) {
      var q = question;
      List<Set<String>> sums =
          published.stream().map(t -> t.stream().map(s -> s.who() + "=" + s.answers()[q]).collect(Collectors.toSet())).toList();
      assertThat(SpanAttack.foundOut(sums)).as("question %d", q).isEmpty();
    }
  }

  @Test
  void oneSheetMoreWaitsForNineOthers() {
    var random = new Random(4);
    var all = IntStream.range(0, 60).mapToObj(i -> Sheet.of(i, random)).toList();
    var first = held(List.of(), all.subList(0, 50), QUESTIONS);
    assertThat(held(first.blocks(), all.subList(0, 51), QUESTIONS).counted()).isEqualTo(first.counted());
    assertThat(held(first.blocks(), all.subList(0, 59), QUESTIONS).counted()).isEqualTo(first.counted());
    assertThat(held(first.blocks(), all, QUESTIONS).counted()).hasSize(60);
    assertThat(held(first.blocks(), all.subList(0, 49), QUESTIONS).counted()).as("one less takes nine along").hasSize(40);
    assertThat(held(first.blocks(), all.subList(0, 50).reversed(), QUESTIONS).counted()).as("in another order").hasSize(50);
    assertThat(held(first.blocks(), all.subList(0, 50), QUESTIONS - 1).counted()).as("without a question").hasSize(50);
    assertThat(held(first.blocks(), all.subList(0, 51), QUESTIONS - 1).counted()).as("and one more sheet").hasSize(50);
  }

  @Test
  void theSameSheetsAreCountedOnce() {
    var random = new Random(5);
    var all = IntStream.range(0, 90).mapToObj(i -> Sheet.of(i, random)).toList();
    var first = asked(1, all.subList(0, 50), QUESTIONS);
    var again = asked(2, all.subList(0, 51), QUESTIONS);
    var others = asked(3, all.subList(51, 90), QUESTIONS);
    assertThat(HeldSurveys.once(List.of(first, again, others))).extracting(Questionnaire::id).containsExactly(2L, 3L);
  }
}
