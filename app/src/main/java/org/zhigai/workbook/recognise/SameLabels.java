package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.intake.Content;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.workbook.recognise.words.Labels;

/** One sheet says 3, another 第3题: where two sheets of a paper have the same items, the labels of the first hold for both. */
final class SameLabels {
  private SameLabels() {}

  static List<SheetReading> of(List<SheetReading> sheets) {
    var first = new HashMap<PaperInfo, Map<String, String>>();
    var out = new ArrayList<SheetReading>();
    for (var sheet : sheets) {
      out.add(sheet.withContents(sheet.contents().stream().map(c -> c instanceof PaperContent p ? relabelled(p, first) : c).toList()));
    }
    return out;
  }

  private static Content relabelled(PaperContent paper, Map<PaperInfo, Map<String, String>> first) {
    if (paper.items().isEmpty()) {
      return paper;
    }
    var own = new HashMap<String, String>();
    paper.items().forEach(i -> own.put(Labels.key(i.label()), i.label()));
    var known = first.putIfAbsent(paper.info(), own);
    if (known == null || own.size() != paper.items().size() || !new HashSet<>(known.keySet()).equals(own.keySet())) {
      return paper;
    }
    var items = paper.items().stream().map(i -> i.labelled(known.getOrDefault(Labels.key(i.label()), i.label()))).toList();
    return items.stream().map(Item::label).toList().equals(paper.items().stream().map(Item::label).toList())
        ? paper
        : new PaperContent(paper.info(), items, paper.fullMark(), paper.pupils(), paper.scores(), paper.choices(), paper.origin(), paper.date());
  }
}
