package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.explore.exhibit.Drawing;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Sight;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.ItemFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.Interval;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;

/** 题目: every item in the order of the paper, with 难度（得分率口径） and discrimination. */
final class ItemsExhibit {
  private static final double CLEAR_GAP = 0.10;

  private ItemsExhibit() {}

  static Exhibit of(PaperFigures figures, Sight sight) {
    var items = sight.items();
    if (items.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.items"), PaperExhibits.subtitle(figures));
    }
    var compared = items.stream().filter(i -> i.item().hasDistrictRate()).toList();
    var below = compared.stream().filter(i -> i.item().districtRate() - i.difficultyP() >= CLEAR_GAP).toList();
    var flat = items.stream().filter(i -> i.itemRest() < Drawing.LOW_DISCRIMINATION).toList();
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.add(
        compared.isEmpty()
            ? Phrase.of("explore.gaps.no-district")
            : below.isEmpty() ? Phrase.of("explore.items.none-below") : Phrase.of("explore.items.below", below.size(), labels(below)));
    reading.add(flat.isEmpty() ? Phrase.of("explore.items.none-flat") : Phrase.of("explore.items.flat", flat.size(), labels(flat)));
    return new Exhibit(
        compared.isEmpty()
            ? Phrase.of("explore.items.title.alone", items.size(), flat.size())
            : Phrase.of("explore.items.title", compared.size(), below.size()),
        subtitle(figures, sight, items),
        Optional.of(Plot.of(new Drawing.Rates(items.stream().map(ItemsExhibit::row).toList(), Names.who(figures)))),
        table(items),
        reading,
        PaperExhibits.n(figures.present()),
        Phrase.of("explore.items.interval"),
        trust(figures.present()))
        .with(WorkedSums.item(flat.isEmpty() ? below.isEmpty() ? items.getFirst() : below.getFirst() : flat.getFirst()));
  }

  /** As every discrimination, but no interval is shown here to be looked at. */
  private static Trust trust(int n) {
    var trust = PaperExhibits.trust(Method.ITEM_REST, n);
    return trust.level() == Trust.Level.WITH_CARE ? new Trust(trust.level(), Phrase.of("explore.items.care", n)) : trust;
  }

  /** The same items by difficulty and discrimination. */
  static Exhibit map(PaperFigures figures, Sight sight) {
    var list = of(figures, sight);
    if (list.plot().isEmpty()) {
      return new Exhibit(
          list.title(), list.subtitle(), list.plot(), list.table(), list.reading(), list.n(), list.interval(), list.trust());
    }
    var items = sight.items();
    var flat = items.stream().filter(i -> i.itemRest() < Drawing.LOW_DISCRIMINATION).count();
    return new Exhibit(
        Phrase.of("explore.map.title", items.size(), flat), list.subtitle(),
        Optional.of(Plot.of(new Drawing.Map(items))), list.table(), list.reading(), list.n(), list.interval(), list.trust());
  }

  /** With the knowledge point, ability level or type that the items are of, if one was chosen. */
  private static Phrase subtitle(PaperFigures figures, Sight sight, List<ItemFigures> items) {
    var all = PaperExhibits.subtitle(figures);
    var first = items.getFirst().item();
    return sight.place().chosen(Place.POINT).filter(p -> items.size() < figures.items().size())
        .map(p -> Phrase.of(
            first.knowledgePoints().contains(p) ? "explore.subtitle.point" : first.ability().equals(p) ? "explore.subtitle.ability" : "explore.subtitle.type",
            all, p))
        .orElse(all);
  }

  private static Phrase labels(List<ItemFigures> items) {
    return Names.list(items.stream().map(i -> i.item().label()).toList());
  }

  private static Drawing.Rates.Line row(ItemFigures i) {
    return new Drawing.Rates.Line(Names.text(i.item().label()), i.difficultyP(), Interval.UNDEFINED, i.item().districtRate(), i.n());
  }

  private static ExhibitTable table(List<ItemFigures> items) {
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("item"), ExhibitTable.words("type"), ExhibitTable.words("knowledge"), ExhibitTable.words("ability"), ExhibitTable.number("full"),
            ExhibitTable.number("difficulty"), ExhibitTable.number("district"), ExhibitTable.number("gap"), ExhibitTable.number("rest"),
            ExhibitTable.number("d27"),
            ExhibitTable.number("n")),
        items.stream().map(ItemsExhibit::cells).toList());
  }

  private static List<Phrase> cells(ItemFigures i) {
    var item = i.item();
    return List.of(
        Names.text(item.label()), said(item.type()), Names.list(item.knowledgePoints()), said(item.ability()),
        Names.number(item.fullMark()), Names.percent(i.difficultyP()), Names.percent(item.districtRate()),
        Names.points(i.difficultyP() - item.districtRate()), Names.fine(i.itemRest()), Names.fine(i.d27()), Names.count(i.n()));
  }

  private static Phrase said(String text) {
    return text.isEmpty() ? Names.none() : Names.text(text);
  }
}
