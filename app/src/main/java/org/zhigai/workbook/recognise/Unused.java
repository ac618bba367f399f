package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.kernel.Origin;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.SheetReading;
import org.zhigai.workbook.recognise.scores.BlueprintRow;
import org.zhigai.workbook.recognise.scores.PaperBlueprint;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.words.Labels;

/** Tells what the chain depends on and did not get: blueprints that fit no paper, items without a point, rates of no item. */
final class Unused {
  private final List<ReadSheet> sheets;
  private final List<SheetReading> readings;

  Unused(List<ReadSheet> sheets, List<SheetReading> readings) {
    this.sheets = sheets;
    this.readings = readings;
  }

  /** The readings, each with what is to be told of it. */
  List<SheetReading> told() {
    var papers = readings.stream().flatMap(r -> r.contents().stream()).filter(PaperContent.class::isInstance).map(PaperContent.class::cast)
        .filter(p -> !p.items().isEmpty()).toList();
    var out = new ArrayList<SheetReading>();
    for (var s = 0; s < sheets.size(); s++) {
      var log = new IssueLog();
      var whole = sheets.get(s).whole();
      for (var blueprint : sheets.get(s).blueprints()) {
        blueprint(blueprint, papers, whole, log);
      }
      items(readings.get(s), log);
      out.add(readings.get(s).withIssues(log.issues()));
    }
    return out;
  }

  private static void blueprint(PaperBlueprint blueprint, List<PaperContent> papers, Origin where, IssueLog log) {
    if (blueprint.items() == 0) {
      log.warning("BLUEPRINT_WITHOUT_ITEMS", where, "");
      return;
    }
    var fitting = papers.stream().filter(p -> blueprint.fits(p.items().stream().map(Item::label).toList(), p.info().subject())).toList();
    if (fitting.isEmpty()) {
      log.warning("BLUEPRINT_UNMATCHED", where, String.join(" ", blueprint.rows().stream().map(BlueprintRow::label).limit(8).toList()));
      return;
    }
    var pointed = fitting.stream().anyMatch(p -> p.items().stream().anyMatch(i -> !i.knowledgePoints().isEmpty()));
    if (!pointed && !blueprint.hasRates()) {
      log.warning("BLUEPRINT_WITHOUT_POINTS", where, "");
    }
    var known = new java.util.HashSet<String>();
    fitting.forEach(p -> p.items().forEach(i -> known.add(Labels.key(i.label()))));
    var strange = blueprint.rows().stream().filter(r -> !blueprint.speaksOf(r, known)).map(BlueprintRow::label).toList();
    if (!strange.isEmpty()) {
      log.warning("BLUEPRINT_ITEMS_UNMATCHED", where, String.join(" ", strange), strange.size());
    }
  }

  private static void items(SheetReading reading, IssueLog log) {
    for (var content : reading.contents()) {
      if (content instanceof PaperContent p && p.items().stream().anyMatch(i -> !i.knowledgePoints().isEmpty())) {
        var bare = p.items().stream().filter(i -> i.knowledgePoints().isEmpty()).map(Item::label).toList();
        if (!bare.isEmpty()) {
          log.warning("ITEMS_WITHOUT_POINT", p.origin(), String.join(" ", bare), bare.size());
        }
      }
    }
  }
}
