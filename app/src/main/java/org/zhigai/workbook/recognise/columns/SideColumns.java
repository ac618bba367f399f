package org.zhigai.workbook.recognise.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.ColumnCells;
import org.zhigai.workbook.recognise.table.ColumnWitness;
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
    groups.values().forEach(group -> {
      if (group.stream().map(Column::facet).distinct().count() < 2) {
        group.stream().filter(c -> c.facet().isNoScore() && !look.at(c).isLettered()).forEach(c -> others.put(c.index(), c));
        return;
      }
      var score = score(group, look);
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
    return table
        .withColumns(table.columns().stream()
            .map(c -> others.containsKey(c.index()) ? c.as(HeadWord.IGNORED, 4, ColumnWitness.NEIGHBOURS).called(c.shownFacet()) : c)
            .toList())
        .with(new Sides(answers, keys));
  }

  private static void beside(Column c, Column score, ColumnCells look, Map<Integer, Integer> answers, Map<Integer, Integer> keys) {
    var constant = look.at(c).distinct() == 1;
    switch (c.facet()) {
      case KEY -> keys.put(score.index(), c.index());
      case ANSWER_OR_KEY -> (constant ? keys : answers).put(score.index(), c.index());
      case ANSWER -> answers.put(score.index(), c.index());
      case NONE -> {
        if (look.at(c).isLettered()) {
          answers.put(score.index(), c.index());
        }
      }
      case SCORE, RATE, FULL, TIME, COMMENT, LEVEL, RANK, CONVERTED -> {}
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
