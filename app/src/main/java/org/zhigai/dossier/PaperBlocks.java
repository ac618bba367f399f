package org.zhigai.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.explore.exhibit.ChartSheets;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.figures.GroupRate;
import org.zhigai.monitoring.figures.ItemFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.report.Block;
import org.zhigai.report.Block.Caption;
import org.zhigai.report.Block.Drawn;
import org.zhigai.report.Block.Purpose;
import org.zhigai.report.Block.Series;
import org.zhigai.report.Run;
import org.zhigai.stats.Interval;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** What a paper says: the finding, the chart, the table, each with its n, interval and version. */
final class PaperBlocks {
  private static final int SCHOOL = 0x0969DA;
  private static final int BENCHMARK = 0x6E7781;
  private static final String RATE = "0.0%";
  /** 区分度 of fewer says nothing. */
  private static final int LEAST = 30;

  private final Material material;

  PaperBlocks(Material material) {
    this.material = material;
  }

  private record Overview(Paper paper, PaperFigures figures) {
    boolean isFew() {
      return figures.present() < Small.PUPILS;
    }

    Run told(double value, Unit unit) {
      return isFew() ? hidden() : Run.of(new Value.Level(value, unit));
    }
  }

  private static Run hidden() {
    return Run.of(new Value.Hidden(Value.Why.FEW));
  }

  /** A line a paper, in the order of grades and subjects; scores of different papers are not compared. */
  List<Block> overview(List<Paper> papers) {
    var lines = papers.stream().map(p -> new Overview(p, material.figures(p))).toList();
    var out = new ArrayList<>(
        new Tables<Overview>()
            .left("监测", 18, o -> Run.of(o.paper().info().label()))
            .right("应考", 6, o -> Run.count(o.figures().presence().values().stream().mapToInt(Integer::intValue).sum()))
            .right("实考 n", 7, o -> Run.count(o.figures().present()))
            .right("满分", 6, o -> Run.of(new Value.Figure(o.paper().fullMark(), Unit.MARKS)))
            .right("平均分", 8, o -> o.isFew() ? hidden() : Run.of(new Value.Figure(o.figures().total().mean(), Unit.MARKS)))
            .right("95%区间", 14, o -> o.isFew() ? hidden() : span(o.figures().meanInterval()))
            .right("得分率", 8, o -> o.told(o.figures().scoreRate(), Unit.RATE))
            .right("区得分率", 9, o -> Run.of(new Value.Level(district(o), Unit.RATE)))
            .right("差（百分点）", 13, o -> o.isFew() ? hidden() : Run.of(new Value.Distance(o.figures().scoreRate() - district(o), Unit.RATE, Value.Sign.ALWAYS)))
            .of(Run.say("dossier.overview"), lines, Run.say("dossier.lack.papers")));
    if (!lines.isEmpty()) {
      var notes = new ArrayList<Run>();
      notes.add(Run.say("dossier.overview.note"));
      lines.forEach(o -> material.leftOut(o.paper()).forEach(told -> notes.add(Run.say("dossier.paper.told", o.paper().info().label(), told))));
      out.add(new Block.Note(new Run.Lines(notes)));
    }
    return out;
  }

  private static double district(Overview line) {
    return line.figures().district().mean() / line.paper().fullMark();
  }

  private static Run span(Interval interval) {
    return interval.defined() ? Run.of(new Value.Span(interval.low(), interval.high(), Unit.MARKS)) : Run.missing();
  }

  /** Levels of the school beside the district, without the classes. */
  List<Block> levels(Paper paper) {
    return shown(paper, Aspect.LEVELS, d -> {
      var from = material.figures(paper).classes().size();
      return new Drawn(
          d.form(), d.categories().subList(from, d.categories().size()),
          d.series().stream().map(s -> new Series(s.name(), s.values().subList(from, s.values().size()), s.colour())).toList(), d.format());
    });
  }

  /** As the explorer shows it, with the classes in their order. */
  List<Block> shown(Paper paper, Aspect aspect) {
    return shown(paper, aspect, d -> d);
  }

  private List<Block> shown(Paper paper, Aspect aspect, java.util.function.UnaryOperator<Drawn> part) {
    return shown(new Entry.OfPaper(paper), aspect, material.versionOf(paper), part);
  }

  /** Factors of a questionnaire. */
  List<Block> factors(Entry.OfSurvey survey) {
    return shown(survey, Aspect.FACTORS, material.version(), d -> d);
  }

  private List<Block> shown(Entry entry, Aspect aspect, Run version, java.util.function.UnaryOperator<Drawn> part) {
    var exhibit = material.exhibit(entry, aspect);
    if (exhibit.plot().isEmpty()) {
      return List.of(lack(exhibit));
    }
    var out = new ArrayList<>(told(exhibit));
    ChartSheets.of(exhibit, Material.ZH, new byte[0]).figure().drawn().map(part).ifPresent(d -> {
      out.add(new Block.Figure(Optional.of(d), new byte[0]));
      out.add(new Caption(Caption.Of.FIGURE, Run.say("dossier.figure", aspect.title(), exhibit.subtitle())));
    });
    out.add(made(exhibit, aspect, version));
    return out;
  }

  private static List<Block> told(Exhibit exhibit) {
    return List.of(new Block.Points(Purpose.TELL, Run.of(exhibit.title()), exhibit.reading().stream().map(Run::of).toList()));
  }

  private static Block lack(Exhibit exhibit) {
    return new Block.Lack(Run.lines(Run.of(exhibit.title()), new Run.Lines(exhibit.reading().stream().map(Run::of).toList())));
  }

  private static Block made(Exhibit exhibit, Aspect aspect, Run version) {
    return new Block.Note(
        Run.lines(
            Run.say("dossier.made", exhibit.n(), exhibit.interval(), exhibit.trust().name()), Run.of(aspect.how()), version));
  }

  /** Score rates of knowledge points in the order of the paper, the school beside the district. */
  List<Block> points(Paper paper) {
    var exhibit = material.exhibit(paper, Aspect.KNOWLEDGE);
    if (exhibit.plot().isEmpty()) {
      return List.of(lack(exhibit));
    }
    var figures = material.figures(paper);
    var out = new ArrayList<>(told(exhibit));
    out.add(new Block.Figure(Optional.of(bars(figures.knowledge())), new byte[0]));
    out.add(new Caption(Caption.Of.FIGURE, Run.say("dossier.figure", Phrase.of("dossier.points"), exhibit.subtitle())));
    out.addAll(
        new Tables<GroupRate>()
            .left("知识点", 18, g -> Run.of(g.name()))
            .left("题目", 22, g -> Run.of(String.join("、", g.items())))
            .right("n", 6, g -> Run.count(g.n()))
            .right("得分率", 9, g -> Run.of(new Value.Level(g.rate(), Unit.RATE)))
            .right("95%区间", 18, g -> g.interval().defined() ? Run.of(new Value.Range(g.interval().low(), g.interval().high(), Unit.RATE)) : Run.missing())
            .right("区得分率", 9, g -> Run.of(new Value.Level(g.district(), Unit.RATE)))
            .right("差（百分点）", 13, g -> Run.of(new Value.Distance(g.gap(), Unit.RATE, Value.Sign.ALWAYS)))
            .of(Run.say("dossier.figure", Phrase.of("dossier.points"), exhibit.subtitle()), figures.knowledge(), Run.empty()));
    out.add(made(exhibit, Aspect.KNOWLEDGE, material.versionOf(paper)));
    return out;
  }

  private static Drawn bars(List<GroupRate> groups) {
    var school = new Series(Material.ZH.say(Names.school()), groups.stream().map(GroupRate::rate).toList(), SCHOOL);
    var district = new Series(Material.ZH.say(Names.district()), groups.stream().map(GroupRate::district).toList(), BENCHMARK);
    var known = groups.stream().anyMatch(g -> Double.isFinite(g.district()));
    return new Drawn(Block.ChartForm.BARS, groups.stream().map(GroupRate::name).toList(), known ? List.of(school, district) : List.of(school), RATE);
  }

  /** A line an item, in the order of the paper. */
  List<Block> items(Paper paper) {
    var figures = material.figures(paper);
    var leftOut = new Run.Lines(material.leftOut(paper).stream().map(Run::of).toList());
    if (figures.present() < Small.PUPILS) {
      return List.of(new Block.Lack(Run.lines(Run.say("dossier.lack.few"), leftOut)));
    }
    var out = new ArrayList<>(
        new Tables<ItemFigures>()
            .centred("题号", 7, i -> Run.of(i.item().label()))
            .left("知识点", 22, i -> Run.of(String.join("、", i.item().knowledgePoints())))
            .centred("能力层级", 10, i -> Run.of(i.item().ability()))
            .right("满分", 6, i -> Run.of(new Value.Figure(i.item().fullMark(), Unit.MARKS)))
            .right("n", 6, i -> Run.count(i.n()))
            .right("得分率", 9, i -> Run.of(new Value.Level(i.difficultyP(), Unit.RATE)))
            .right("区得分率", 9, i -> Run.of(new Value.Level(i.item().districtRate(), Unit.RATE)))
            .right("区分度", 9, i -> i.n() < LEAST ? Run.of(new Value.Hidden(Value.Why.UNTRUSTED)) : Run.of(new Value.Figure(i.d27(), Unit.NUMBER)))
            .of(Run.say("dossier.items", paper.info().label()), figures.items(), Run.say("dossier.lack.items")));
    if (!figures.items().isEmpty()) {
      out.add(new Block.Note(Run.lines(Run.say("dossier.items.note"), leftOut, material.versionOf(paper))));
    }
    return out;
  }
}
