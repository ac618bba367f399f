package org.zhigai.template;

import java.util.ArrayList;
import java.util.List;

/** Which entries stand in which part of a table: by the words of its heading, 一、教学管理类. */
final class GroupLines {
  static final List<FormFact> BY =
      List.of(FormFact.CATEGORY, FormFact.UNIT, FormFact.SUBJECT, FormFact.GRADE, FormFact.SOURCE, FormFact.STATUS, FormFact.SEVERITY);

  private final List<List<FactLine>> groups = new ArrayList<>();
  private int homeless;

  GroupLines(List<String> labels, List<FactLine> lines) {
    labels.forEach(l -> groups.add(new ArrayList<>()));
    if (labels.size() == 1) {
      groups.getFirst().addAll(lines);
      return;
    }
    var others = other(labels);
    for (var line : lines) {
      var home = home(labels, line);
      if (home < 0) {
        home = others < 0 ? labels.size() - 1 : others;
        homeless += others < 0 ? 1 : 0;
      }
      groups.get(home).add(line);
    }
  }

  private static int other(List<String> labels) {
    for (var i = 0; i < labels.size(); i++) {
      if (labels.get(i).matches(".*(?:其他|其它|综合|另外).*")) {
        return i;
      }
    }
    return -1;
  }

  private static int home(List<String> labels, FactLine line) {
    for (var fact : BY) {
      var known = line.get(fact);
      var words = new ArrayList<String>();
      words.add(known.text());
      words.addAll(known.alike());
      words.addAll(ValueWords.BUILT_IN.of(known.meaning()));
      for (var i = 0; i < labels.size(); i++) {
        var label = HeadingText.letters(labels.get(i));
        if (words.stream().map(HeadingText::letters).anyMatch(w -> w.length() >= 2 && label.contains(w))) {
          return i;
        }
      }
    }
    return -1;
  }

  List<FactLine> of(int group) {
    return groups.get(group);
  }

  /** Entries for which there was no group. */
  int homeless() {
    return homeless;
  }
}
