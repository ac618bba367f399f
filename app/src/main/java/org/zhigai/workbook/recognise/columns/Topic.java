package org.zhigai.workbook.recognise.columns;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.ColumnValues;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.Subjects;

/** What a table is about, with what its cells look like; it decides words with two meanings: 考点 beside names is a room, beside 题号 it is a knowledge point. */
enum Topic {
  PEOPLE,
  ITEMS,
  QUESTIONS,
  INDICATORS;

  private static final double MOST_SUPPORT = 3;
  private static final double UNFIT = 4;
  private static final double AGREES = 1;
  private static final double MOSTLY = 0.6;

  private static @Nullable Topic of(HeadWord word) {
    return switch (word) {
      case NAME, GIVEN_NAME, EXAM_NUMBER, SCHOOL_NUMBER, STUDENT_CODE, SEX, SEAT, TOTAL, SCORE, ITEM, SUBJECT, PRESENCE, BOARDING, SUBTOTAL -> PEOPLE;
      case ITEM_LABEL, ITEM_TYPE, FULL_MARK, KNOWLEDGE_POINT, ABILITY, LITERACY, DIFFICULTY, DISTRICT_RATE, KEY -> ITEMS;
      case QUESTION_TEXT, FACTOR, REVERSED, QUESTION -> QUESTIONS;
      case INDICATOR, UNIT, SCHOOL_VALUE, DISTRICT_VALUE, CITY_VALUE, NATION_VALUE, SCHOOL_N, DISTRICT_N, DISTRICT_SD -> INDICATORS;
      case SEQUENCE, SCHOOL, GRADE, CLASS, RANK, REMARK, DOMAIN, STATISTIC, IGNORED -> null;
    };
  }

  /** Every column with the meaning its words have in this table. */
  static Table settled(Table table, ColumnCells look) {
    Map<Topic, Double> support = new EnumMap<>(Topic.class);
    for (var c : table.columns()) {
      var said = c.weights().heard().keySet();
      for (var word : said) {
        var topic = of(word);
        if (topic != null) {
          support.merge(topic, 1.0 / (said.size() * said.size()), Double::sum);
        }
      }
    }
    var person = table.first(c -> c.word() != null && c.word().isPerson()).orElse(null);
    return table.mapped(c -> settled(c, support, look, person));
  }

  private static Column settled(Column column, Map<Topic, Double> support, ColumnCells look, @Nullable Column person) {
    var weights = column.weights();
    for (var word : column.weights().heard().keySet()) {
      var topic = of(word);
      var near = topic == null ? 0 : Math.min(MOST_SUPPORT, support.getOrDefault(topic, 0.0));
      weights =
          weights.and(word, near, ColumnWitness.NEIGHBOURS)
              .and(word, labels(word, look, column) + fit(word, look.at(column), column) + subjects(word, look, column, person), ColumnWitness.VALUES);
    }
    return column.hearing(weights);
  }

  /** How the cells agree with a meaning. */
  static double fit(HeadWord word, ColumnValues values, Column column) {
    if (values.isEmpty()) {
      return 0;
    }
    return switch (word) {
      case NAME -> values.mayBeNames() ? AGREES : notNumbers(values, column);
      case QUESTION_TEXT, KNOWLEDGE_POINT, FACTOR -> notNumbers(values, column);
      case CLASS -> values.mayBeClasses() ? AGREES : values.mayBeNames() || values.counts() || values.mayBeNumbersOfPeople() ? -UNFIT / 2 : 0;
      case EXAM_NUMBER, SCHOOL_NUMBER, STUDENT_CODE ->
          values.mayBeNumbersOfPeople() ? AGREES : values.mayBeNames() || values.mayBeClasses() ? -UNFIT / 2 : 0;
      case SEX -> values.maySayTheSex() ? AGREES : 0;
      case SCORE, TOTAL, SUBJECT -> values.isWordy() ? -UNFIT : values.mayBeScores() ? AGREES / 2 : 0;
      case ITEM, QUESTION -> values.mayBeScores() || values.mayBeAnswers() ? AGREES / 2 : 0;
      case FULL_MARK -> values.isWordy() ? -UNFIT : 0;
      default -> 0;
    };
  }

  private static double notNumbers(ColumnValues values, Column column) {
    return values.mayBeScores() && values.filled() >= 3 && column.upper().isEmpty() ? -UNFIT / 2 : 0;
  }

  /** How far what stands beside pupils are subjects: known ones, or several of a pupil. 学生类别 says something of each pupil once. */
  private static double subjects(HeadWord word, ColumnCells look, Column column, @Nullable Column person) {
    if (word != HeadWord.DOMAIN || person == null || look.at(column).distinct() < 2) {
      return 0;
    }
    var said = look.rows().stream().map(r -> look.head(r, column)).filter(h -> !h.isEmpty()).toList();
    var known = said.stream().filter(h -> Subjects.within(h) != null || Lexicon.word(h) == HeadWord.TOTAL).count();
    var pupils =
        look.rows().stream().collect(Collectors.groupingBy(r -> look.head(r, person), Collectors.mapping(r -> look.head(r, column), Collectors.toSet())));
    var several = pupils.values().stream().filter(own -> own.size() > 1).count();
    return known >= said.size() * MOSTLY || several * 4 > pupils.size() ? AGREES : -2 * UNFIT;
  }

  /** How far what stands under 题号 are labels of items. */
  private static double labels(HeadWord word, ColumnCells look, Column column) {
    if (word != HeadWord.ITEM_LABEL || look.at(column).isEmpty()) {
      return 0;
    }
    var labels = look.rows().stream().map(r -> look.head(r, column)).filter(h -> !h.isEmpty() && Labels.isItem(h)).count();
    return labels >= look.at(column).filled() * MOSTLY ? AGREES : -AGREES;
  }
}
