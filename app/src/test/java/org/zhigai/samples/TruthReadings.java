package org.zhigai.samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.kernel.Origin;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.stats.ScoreMatrix;

/** The sample school as a perfect reader would hand it in: straight from the truth, past every file. For tests of what lies behind the importer. */
public final class TruthReadings {
  private static final Round SPRING = new Round(2026, Term.SPRING);
  private static final Round AUTUMN = new Round(2026, Term.AUTUMN);

  private TruthReadings() {}

  /** Mathematics and Chinese in spring with the questionnaire, and mathematics in autumn: one reading each, in that order. */
  public static List<WorkbookReading> all() {
    var world = World.make();
    return List.of(
        reading("maths.xlsx", exam("maths.xlsx", world.maths(), SPRING)),
        reading("chinese.xlsx", exam("chinese.xlsx", world.chinese(), SPRING)),
        reading("survey.xlsx", survey(world.survey())),
        reading("later.xlsx", exam("later.xlsx", world.mathsLater(), AUTUMN)));
  }

  private static WorkbookReading reading(String file, List<Content> contents) {
    var sheet =
        new SheetReading(
            "1", false, SheetKind.ITEM_SCORES, 1, Phrase.of("imports.and"), List.of(1), 0, List.of(),
            new EnumMap<>(Presence.class), List.of(), List.of(), contents);
    return new WorkbookReading(Path.of(file), "%064x".formatted(file.hashCode()), "xlsx", "", List.of(sheet));
  }

  private static List<Content> exam(String file, World.Exam exam, Round round) {
    var paper = exam.paper();
    var items = new ArrayList<org.zhigai.monitoring.Item>();
    for (var j = 0; j < paper.items().size(); j++) {
      var i = paper.items().get(j);
      items.add(
          new org.zhigai.monitoring.Item(
              i.label(), i.full(), "", i.type(), i.points(), i.level(), exam.district().itemRates()[j] / 100,
              new Origin(file, "1", "C" + (j + 1))));
    }
    var seats = exam.marks().seats();
    var cells = new float[seats.size() * items.size()];
    Arrays.fill(cells, Float.NaN);
    var pupils = new ArrayList<PupilRow>();
    for (var r = 0; r < seats.size(); r++) {
      var seat = seats.get(r);
      if (seat.present()) {
        for (var j = 0; j < items.size(); j++) {
          cells[r * items.size() + j] = exam.marks().marks()[r][j];
        }
      }
      pupils.add(
          new PupilRow(
              seat.pupil().exam(), seat.pupil().code(), seat.pupil().name(), new ClassRef(paper.grade(), seat.classNo()),
              seat.presence(), seat.present() ? exam.marks().total(r) : Double.NaN, r + 4));
    }
    var info = new PaperInfo(round, paper.subject(), paper.grade());
    var matrix = new ScoreMatrix(seats.size(), items.size(), cells);
    var indicators =
        Comparison.ofTotal(exam).stream()
            .map(c -> new Indicator(
                round, c.domain(), paper.grade(), c.name(), c.unit(), c.school(), c.district(), Double.NaN, Double.NaN,
                c.schoolN(), c.districtN(), Double.NaN, new Origin(file, "2", c.name())))
            .toList();
    return List.of(
        new Content.PaperContent(info, items, paper.full(), pupils, matrix, new Origin(file, "1", "A1:Z300")),
        new Content.IndicatorContent(indicators, new Origin(file, "2", "")));
  }

  private static List<Content> survey(Survey survey) {
    var questions = new ArrayList<Question>();
    survey.factors().forEach(f -> f.questions().forEach(q -> questions.add(
        new Question("Q" + (q.index() + 1), q.text(), f.name(), q.reversed(), new Origin("survey.xlsx", "1", "Q" + q.index())))));
    var columns = questions.size();
    var cells = new float[survey.people().size() * columns];
    for (var r = 0; r < survey.people().size(); r++) {
      for (var c = 0; c < columns; c++) {
        var answer = survey.answers()[r][c];
        cells[r * columns + c] = answer == 0 ? Float.NaN : answer;
      }
    }
    var indicators =
        survey.factors().stream()
            .map(f -> new Indicator(
                SPRING, "问卷", 4, f.name(), "%", Double.NaN, f.share(), Double.NaN, Double.NaN, Double.NaN,
                survey.districtN(), Double.NaN, new Origin("survey.xlsx", "2", f.name())))
            .toList();
    var classes = survey.people().stream().map(c -> new ClassRef(4, c)).toList();
    return List.of(
        new Content.QuestionnaireContent(
            SPRING, 4, 5, questions, classes, new ScoreMatrix(classes.size(), columns, cells), new Origin("survey.xlsx", "1", "")),
        new Content.IndicatorContent(indicators, new Origin("survey.xlsx", "2", "")));
  }

  /** How many pupils were present at each of the papers of {@link #all}, in order of its papers. */
  public static int[] present() {
    var world = World.make();
    return IntStream.of(world.maths().marks().present(), world.chinese().marks().present(), world.mathsLater().marks().present()).toArray();
  }
}
