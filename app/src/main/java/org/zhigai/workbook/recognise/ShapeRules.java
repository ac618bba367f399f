package org.zhigai.workbook.recognise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhigai.monitoring.intake.SheetKind;
import org.zhigai.workbook.recognise.scores.AnswerKeys;
import org.zhigai.workbook.recognise.table.Kinds;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.table.TableShape;
import org.zhigai.workbook.recognise.words.HeadWord;

/** What a table is, by what its columns mean: every shape says how sure it is, and the surest wins. */
final class ShapeRules {
  private static final double ENOUGH = 0.4;

  private ShapeRules() {}

  /** What a table was held to be. */
  record Verdict(TableShape shape, double confidence) {}

  static Optional<Verdict> judge(Table table) {
    return surest(table, s -> true).filter(v -> v.confidence() >= ENOUGH);
  }

  /** As a person said, in the shape of that kind that can be read. */
  static Verdict asTold(Table table, SheetKind kind) {
    return new Verdict(surest(table, s -> s.kind() == kind && isReadable(table, s)).orElseThrow().shape(), 1);
  }

  private static Optional<Verdict> surest(Table table, Predicate<TableShape> wanted) {
    return Arrays.stream(TableShape.values()).filter(wanted).map(s -> new Verdict(s, confidence(s, table)))
        .max(Comparator.comparingDouble(Verdict::confidence));
  }

  /** Whether the table has what the shape cannot be read without. */
  private static boolean isReadable(Table table, TableShape shape) {
    return switch (shape) {
      case LONG_SCORES -> table.has(HeadWord.DOMAIN) && table.hasScore();
      case LONG_ITEMS -> table.has(HeadWord.ITEM_LABEL) && table.hasScore();
      case QUESTION_KEY -> table.has(HeadWord.ITEM_LABEL) || table.has(HeadWord.SEQUENCE);
      case ANSWERS_WITH_KEY -> AnswerKeys.row(table).isPresent();
      case ITEM_SCORES, SUBJECT_SCORES, BLUEPRINT, QUESTIONNAIRE, INDICATORS, CLASS_SUMMARY, ITEM_SUMMARY -> true;
    };
  }

  /** 0 for not at all, 1 for certain. */
  private static double confidence(TableShape shape, Table table) {
    var items = table.count(HeadWord.ITEM);
    var questions = table.count(HeadWord.QUESTION);
    var isSurvey = Kinds.isAboutQuestionnaire(table);
    return switch (shape) {
      case ANSWERS_WITH_KEY -> items + questions >= 3 && table.hasPerson() && AnswerKeys.row(table).isPresent() ? 0.97 : 0;
      case ITEM_SCORES -> isSurvey ? 0 : itemScores(table, items, questions);
      case SUBJECT_SCORES -> isSurvey || table.has(HeadWord.DOMAIN) ? 0 : subjectScores(table, items);
      case LONG_SCORES -> table.hasPerson() && table.has(HeadWord.DOMAIN) && table.hasScore() && items == 0 ? 0.93 : 0;
      case LONG_ITEMS -> table.hasPerson() && table.has(HeadWord.ITEM_LABEL) && table.hasScore() && items + questions == 0 ? 0.94 : 0;
      case BLUEPRINT -> blueprint(table, isSurvey);
      case QUESTIONNAIRE -> isSurvey && questions + items >= 3
          ? (table.has(HeadWord.QUESTION_TEXT) ? 0 : 0.95)
          : questions >= 3 && !table.has(HeadWord.TOTAL) && !table.about().containsKey(HeadWord.FULL_MARK) ? 0.7 : 0;
      case QUESTION_KEY -> {
        var told = table.has(HeadWord.FACTOR) && (table.has(HeadWord.QUESTION_TEXT) || table.has(HeadWord.REVERSED));
        yield told && isReadable(table, shape) && !table.hasPerson() ? 0.92 : 0;
      }
      case INDICATORS -> indicators(table);
      case CLASS_SUMMARY -> classSummary(table);
      case ITEM_SUMMARY -> {
        var tells = table.has(HeadWord.KNOWLEDGE_POINT) || table.has(HeadWord.ABILITY);
        var statistics = table.count(HeadWord.STATISTIC) + table.count(HeadWord.DIFFICULTY);
        yield table.has(HeadWord.ITEM_LABEL) && !table.hasPerson() && !tells && statistics >= 2 ? 0.8 : 0;
      }
    };
  }

  /** Somebody is named, and there are columns of items. */
  private static double itemScores(Table table, long items, long questions) {
    var marked = table.has(HeadWord.TOTAL) || table.about().containsKey(HeadWord.FULL_MARK);
    var all = items + (questions >= 3 && table.hasPerson() && marked ? questions : 0);
    if (all < 2 || table.count(HeadWord.SUBJECT) > 2) {
      return 0;
    }
    return table.hasPerson() ? (all >= 5 ? 0.95 : 0.8) : all >= 3 && Kinds.namesUnderItemWord(table) ? 0.75 : 0;
  }

  /** Somebody is named, and there is a column a subject, or one score and a subject in the title. */
  private static double subjectScores(Table table, long items) {
    var subjects = table.count(HeadWord.SUBJECT);
    if (!table.hasPerson()) {
      return subjects >= 3 && !table.has(HeadWord.INDICATOR) && !table.has(HeadWord.STATISTIC) && !Kinds.isOfSummaries(table) ? 0.5 : 0;
    }
    if (subjects > 0) {
      return subjects >= 2 ? 0.9 : items >= 2 ? 0.75 : 0.85;
    }
    return items >= 2 || !table.hasScore() ? 0 : table.context().subject().isEmpty() ? 0.5 : 0.8;
  }

  /** Items down the side, and what they test beside them; or a two-way table, content by ability, with marks. */
  private static double blueprint(Table table, boolean isSurvey) {
    if (table.hasPerson()) {
      return 0;
    }
    if (!table.has(HeadWord.ITEM_LABEL)) {
      var isTwoWay = table.has(HeadWord.KNOWLEDGE_POINT) && table.columns().size() >= 3 && table.count(HeadWord.STATISTIC) < 2
          && !table.has(HeadWord.SCHOOL_VALUE);
      return isTwoWay ? 0.6 : 0;
    }
    var tells = table.has(HeadWord.KNOWLEDGE_POINT) || table.has(HeadWord.ABILITY) || table.has(HeadWord.LITERACY);
    var marks = table.has(HeadWord.FULL_MARK) || table.has(HeadWord.ITEM_TYPE) || table.has(HeadWord.DISTRICT_RATE);
    if (isSurvey || tells) {
      return isSurvey ? 0 : marks ? 0.95 : 0.7;
    }
    return table.has(HeadWord.DISTRICT_RATE) || table.has(HeadWord.KEY) ? 0.85 : table.has(HeadWord.ITEM_TYPE) && table.has(HeadWord.FULL_MARK) ? 0.6 : 0;
  }

  /** Indicators down the side, the school beside the district, the city or the nation. */
  private static double indicators(Table table) {
    var own = table.has(HeadWord.SCHOOL_VALUE) || table.has(HeadWord.SCHOOL);
    var against = table.has(HeadWord.DISTRICT_VALUE) || table.has(HeadWord.CITY_VALUE) || table.has(HeadWord.NATION_VALUE);
    if (!own || !against || table.hasPerson()) {
      return 0;
    }
    return table.has(HeadWord.INDICATOR) || table.has(HeadWord.FACTOR) ? 0.95 : table.has(HeadWord.DOMAIN) ? 0.7 : 0;
  }

  /** Classes, or statistics, down the side. */
  private static double classSummary(Table table) {
    if (table.hasPerson()) {
      return 0;
    }
    var subjects = table.count(HeadWord.SUBJECT) >= 2;
    var classes = table.has(HeadWord.CLASS) || table.has(HeadWord.SCHOOL);
    return classes && table.count(HeadWord.STATISTIC) >= 2 ? 0.85 : subjects && (classes || Kinds.isOfSummaries(table)) ? 0.6 : 0;
  }
}
