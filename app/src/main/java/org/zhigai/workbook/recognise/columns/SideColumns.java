package org.zhigai.workbook.recognise.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.ColumnWitness;
import org.zhigai.workbook.recognise.table.Doubt;
import org.zhigai.workbook.recognise.table.Sides;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.words.Facet;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;
import org.zhigai.workbook.recognise.words.Subjects;

/** Tells of several columns of one item or subject which is the score: said to be, else numbers that are said to be nothing else. */
final class SideColumns {
  private SideColumns() {}

  static Table settled(Table table, ColumnCells look) {
    var groups = new LinkedHashMap<String, List<Column>>();
    for (var c : table.columns()) {
      if (c.is(HeadWord.ITEM) || c.is(HeadWord.QUESTION)) {
        groups.computeIfAbsent("i" + String.join("/", c.upper()) + Labels.key(c.head()), k -> new ArrayList<>()).add(c);
      } else if (c.is(HeadWord.SUBJECT)) {
        groups.computeIfAbsent("s" + String.join("/", c.upper()) + Subjects.of(c.head()), k -> new ArrayList<>()).add(c);
      }
    }
    var others = new HashMap<Integer, Column>();
    var answers = new HashMap<Integer, Integer>();
    var keys = new HashMap<Integer, Integer>();
    var scores = new HashSet<Integer>();
    questions(table, look).forEach((body, group) -> groups.put("q" + body, group));
    groups.values().forEach(group -> {
      if (group.stream().map(Column::facet).distinct().count() < 2 && !isScoreAmongLetters(group, look)) {
        group.stream().filter(c -> c.facet().isNoScore() && !look.at(c).isLettered()).forEach(c -> others.put(c.index(), c));
        return;
      }
      var score = score(group, look);
      if (score.head().equals(score.heading().name()) && !Labels.isItem(score.heading().body()) && !score.is(HeadWord.SUBJECT)) {
        scores.add(score.index());
      }
      for (var c : group) {
        if (c.index() != score.index()) {
          others.put(c.index(), c);
          beside(c, score, look, answers, keys);
        }
      }
    });
    if (others.isEmpty()) {
      return table;
    }
    var markers = others.values().stream().filter(c -> c.facet() == Facet.MARKER).sorted(Comparator.comparingInt(Column::index)).toList();
    var told = markers.isEmpty()
        ? table
        : table.doubting(new Doubt(
            "COLUMN_OUTSIDE_TOTAL", markers.stream().map(Column::index).toList(), markers.stream().map(Column::shownFacet).collect(Collectors.joining("、")),
            List.of()));
    return told
        .withColumns(table.columns().stream()
            .map(c -> others.containsKey(c.index())
                ? c.as(HeadWord.IGNORED, 4, ColumnWitness.NEIGHBOURS).called(c.shownFacet())
                : scores.contains(c.index()) ? c.as(HeadWord.ITEM, 4, ColumnWitness.NEIGHBOURS).called(c.heading().body()) : c)
            .toList())
        .with(new Sides(answers, keys, table.sides().said()));
  }

  /** A question in words over its answer, and the same with [Score] or Points before it over the marks: columns of one item. */
  private static Map<String, List<Column>> questions(Table table, ColumnCells look) {
    var out = new LinkedHashMap<String, List<Column>>();
    table.columns().stream()
        .filter(c -> c.head().equals(c.heading().name()) && !c.is(HeadWord.SUBJECT) && !Labels.isItem(c.heading().body())
            && (c.word() == null || c.isScored() || c.facet() != Facet.NONE))
        .forEach(c -> out.computeIfAbsent(c.heading().body(), k -> new ArrayList<>()).add(c));
    out.values().removeIf(g -> g.size() < 2 || g.stream().noneMatch(c -> c.facet() == Facet.SCORE && look.at(c).mayBeScores()));
    return out;
  }

  /** Stu1, Key1, Points1, Mark1: one of them holds numbers, and the others letters. */
  private static boolean isScoreAmongLetters(List<Column> group, ColumnCells look) {
    return group.size() > 1 && group.stream().filter(c -> look.at(c).mayBeScores()).count() == 1
        && group.stream().filter(c -> look.at(c).isLettered()).count() == group.size() - 1;
  }

  private static void beside(Column c, Column score, ColumnCells look, Map<Integer, Integer> answers, Map<Integer, Integer> keys) {
    var constant = look.at(c).distinct() == 1;
    switch (c.facet()) {
      case KEY -> keys.put(score.index(), c.index());
      case ANSWER_OR_KEY -> (constant ? keys : answers).put(score.index(), c.index());
      case ANSWER -> answers.put(score.index(), c.index());
      case NONE -> {
        if (look.at(c).isLettered()) {
          (constant ? keys : answers).putIfAbsent(score.index(), c.index());
        }
      }
      case SCORE, MARKER, RATE, FULL, TIME, COMMENT, LEVEL, RANK, CONVERTED -> {}
    }
  }

  /** Told to be the score, else what holds numbers and is told to be nothing else, else the answer. */
  private static Column score(List<Column> group, ColumnCells look) {
    return group.stream().filter(c -> c.facet() == Facet.SCORE).findFirst()
        .or(() -> group.stream().filter(c -> c.facet() == Facet.NONE && look.at(c).mayBeScores()).findFirst())
        .or(() -> group.stream().filter(c -> c.facet() == Facet.NONE).findFirst())
        .or(() -> group.stream().filter(c -> c.facet() == Facet.ANSWER).findFirst())
        .orElse(group.getFirst());
  }
}
