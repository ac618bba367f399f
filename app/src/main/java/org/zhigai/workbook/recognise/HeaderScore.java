package org.zhigai.workbook.recognise;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * How much a row looks like a header.
 *
 * @param words different things it names
 * @param subjects how many subjects
 * @param labels different item labels
 * @param others filled cells that are neither
 * @param coded whether the labels are codes such as {@code item12}, which no row of data holds in such number
 */
record HeaderScore(Set<HeadWord> words, int subjects, int labels, int others, boolean coded) {
  static final int MANY = 5;

  static HeaderScore of(SheetView view, int row, int left, int right) {
    var words = EnumSet.noneOf(HeadWord.class);
    var labels = new HashSet<String>();
    var coded = new HashSet<String>();
    var subjects = 0;
    var others = 0;
    for (var c = left; c <= right; c++) {
      if (!view.isStart(row, c)) {
        continue;
      }
      var head = view.head(row, c);
      if (head.isEmpty()) {
        continue;
      }
      var word = Headings.of(head);
      if (word != null) {
        words.add(word);
        subjects += word == HeadWord.SUBJECT ? 1 : 0;
      } else if (Labels.isItem(head) || Labels.isQuestion(head)) {
        labels.add(head);
      } else if (Labels.isCoded(head)) {
        coded.add(head);
      } else {
        others++;
      }
    }
    // A few codes may be anything; a row full of them numbers the items.
    var items = coded.size() >= MANY ? labels.size() + coded.size() : labels.size();
    return new HeaderScore(words, subjects, items, coded.size() >= MANY ? others : others + coded.size(), coded.size() >= MANY);
  }

  boolean isHeader() {
    var compares = words.contains(HeadWord.SCHOOL_VALUE)
        && (words.contains(HeadWord.DISTRICT_VALUE) || words.contains(HeadWord.CITY_VALUE) || words.contains(HeadWord.NATION_VALUE));
    var anchored = words.stream().anyMatch(HeadWord::isAnchor) || subjects >= 3 || compares;
    if (!anchored) {
      return coded && others <= labels / 4;
    }
    var named = words.size() + Math.max(0, subjects - 1);
    return labels >= 3 || (named >= 3 && others <= 2 * (named + labels)) || (named >= 2 && others <= named + labels);
  }

  double weight() {
    return 2.0 * words.size() + subjects + labels - 0.5 * others;
  }
}
