package org.zhigai.monitoring.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.Round;
import org.zhigai.stats.ScoreMatrix;

/** What a recognised sheet brings in. Sheets that bring nothing (a blueprint already joined to its paper) have none. */
public sealed interface Content {

  /** The table the content was read from. */
  Origin origin();

  /**
   * A paper with its pupils.
   *
   * @param info round, subject and grade; read from titles, sheet and file names
   * @param items with blueprint and district rates already joined; empty for a subject-score sheet
   * @param fullMark 满分 of the paper
   * @param scores pupils × items
   * @param choices what was chosen of the items that have letters
   * @param date when it was sat; empty when the sheet does not say
   */
  record PaperContent(
      PaperInfo info,
      List<Item> items,
      double fullMark,
      List<PupilRow> pupils,
      ScoreMatrix scores,
      Choices choices,
      Origin origin,
      Optional<LocalDate> date)
      implements Content {

    public PaperContent {
      items = List.copyOf(items);
      pupils = List.copyOf(pupils);
    }

    /** The same of an exam of this name. */
    PaperContent of(String exam) {
      return new PaperContent(
          new PaperInfo(info.round(), exam, info.subject(), info.grade()), items, fullMark, pupils, scores, choices, origin, date);
    }

    /** A paper whose sheet does not say when it was sat. */
    public PaperContent(
        PaperInfo info, List<Item> items, double fullMark, List<PupilRow> pupils, ScoreMatrix scores, Choices choices, Origin origin) {
      this(info, items, fullMark, pupils, scores, choices, origin, Optional.empty());
    }

    /** A paper whose sheet gives no letters. */
    public PaperContent(
        PaperInfo info, List<Item> items, double fullMark, List<PupilRow> pupils, ScoreMatrix scores, Origin origin) {
      this(info, items, fullMark, pupils, scores, Choices.NONE, origin);
    }
  }

  /** Lines of an indicator comparison. */
  record IndicatorContent(List<Indicator> indicators, Origin origin) implements Content {

    public IndicatorContent {
      indicators = List.copyOf(indicators);
    }
  }

  /** A questionnaire with its answers; see {@link org.zhigai.monitoring.Questionnaire}. */
  record QuestionnaireContent(
      Round round,
      int grade,
      int scaleMax,
      List<Question> questions,
      List<ClassRef> classes,
      ScoreMatrix answers,
      Origin origin)
      implements Content {

    public QuestionnaireContent {
      questions = List.copyOf(questions);
      classes = List.copyOf(classes);
    }
  }
}
