package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhigai.explore.exhibit.Drawing;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Gaps;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.figures.ClassFigures;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.stats.trust.Method;

/** 知识点×班级: the score rate of every class on every knowledge point, coloured by its distance from the district. */
final class KnowledgeExhibit {
  private KnowledgeExhibit() {}

  static Exhibit of(PaperFigures figures) {
    var groups = figures.knowledge();
    if (groups.isEmpty()) {
      return Exhibit.absent(Phrase.of("explore.absent.knowledge"), PaperExhibits.subtitle(figures));
    }
    var heat = heat(figures);
    var reading = new ArrayList<Phrase>();
    reading.add(PaperExhibits.counted(figures));
    reading.addAll(Gaps.reading(groups, Names.who(figures)));
    return new Exhibit(
        Gaps.title("explore.knowledge.title", groups),
        PaperExhibits.subtitle(figures),
        Optional.of(Plot.of(heat)),
        table(groups, heat),
        reading,
        PaperExhibits.n(figures.present()),
        Gaps.interval(groups),
        PaperExhibits.trust(Method.RATE, figures.present()))
        .with(WorkedSums.group(Gaps.leading(groups), figures));
  }

  private static Drawing.Heat heat(PaperFigures figures) {
    var columns = new ArrayList<>(figures.classes().stream().map(c -> Names.classLabel(c.classRef())).toList());
    columns.add(Names.school());
    var covers = new ArrayList<>(Small.covers(figures.classes()));
    covers.add(Small.Cover.SHOWN);
    return new Drawing.Heat(
        figures.knowledge().stream().map(g -> Names.text(g.name())).toList(),
        columns,
        figures.knowledge().stream().map(g -> row(g, figures.classes(), covers)).toList(),
        figures.knowledge().stream().map(GroupRate::district).toList(),
        covers);
  }

  private static List<Double> row(GroupRate group, List<ClassFigures> classes, List<Small.Cover> covers) {
    var out = new ArrayList<Double>();
    for (var i = 0; i < classes.size(); i++) {
      out.add(covers.get(i) != Small.Cover.SHOWN ? Double.NaN : group.byClass().getOrDefault(classes.get(i).classRef(), Double.NaN));
    }
    out.add(group.rate());
    return out;
  }

  private static ExhibitTable table(List<GroupRate> groups, Drawing.Heat heat) {
    var columns = new ArrayList<ExhibitTable.Column>();
    columns.add(ExhibitTable.words("knowledge"));
    columns.add(ExhibitTable.words("items"));
    heat.columns().forEach(c -> columns.add(new ExhibitTable.Column(c, true)));
    columns.add(ExhibitTable.number("interval"));
    columns.add(ExhibitTable.number("district"));
    columns.add(ExhibitTable.number("gap"));
    return new ExhibitTable(columns, IntStream.range(0, groups.size()).mapToObj(r -> cells(groups.get(r), heat, r)).toList());
  }

  private static List<Phrase> cells(GroupRate group, Drawing.Heat heat, int r) {
    var out = new ArrayList<Phrase>();
    out.add(Names.text(group.name()));
    out.add(Names.list(group.items()));
    IntStream.range(0, heat.columns().size())
        .forEach(c -> out.add(heat.covers().get(c) != Small.Cover.SHOWN ? heat.covers().get(c).mark() : Names.percent(heat.values().get(r).get(c))));
    out.add(Names.percentInterval(group.interval()));
    out.add(Names.percent(group.district()));
    out.add(Names.points(group.gap()));
    return out;
  }
}
