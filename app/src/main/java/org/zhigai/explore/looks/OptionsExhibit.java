package org.zhigai.explore.looks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.zhigai.charts.spec.ChartSpec;
import org.zhigai.charts.spec.Curves;
import org.zhigai.explore.exhibit.Drawing;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.exhibit.ExhibitTable;
import org.zhigai.explore.exhibit.Plot;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Door;
import org.zhigai.explore.place.Form;
import org.zhigai.explore.place.Names;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.Sight;
import org.zhigai.explore.sight.Small;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.figures.ItemFigures;
import org.zhigai.monitoring.figures.PaperFigures;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.stats.Interval;
import org.zhigai.stats.Marks;
import org.zhigai.stats.compare.TwoShares;
import org.zhigai.stats.compare.Wilson;
import org.zhigai.stats.ctt.OptionCurve;
import org.zhigai.stats.trust.Explain;
import org.zhigai.stats.trust.Method;

/** 选项: which options of a choice item were chosen, by how many, and by whom, from the weakest to the strongest on the other items. */
final class OptionsExhibit {
  private static final String SHARES = "shares";
  private static final String CURVES = "curves";
  private static final double LEVEL = 0.95;
  private static final int MOST_GROUPS = 5;
  private static final int LEAST_GROUPS = 3;
  private static final int A_GROUP = 20;

  private OptionsExhibit() {}

  /** An item's answers, in the order of those who sat. */
  private record Chosen(ItemFigures item, List<String> options, int[] picked, double[] rest, int groups) {

    static Chosen of(SatPaper sat, ItemFigures item, int index) {
      var options = new TreeSet<String>();
      options.add(item.item().key());
      var persons = sat.pupils().size();
      for (var p = 0; p < persons; p++) {
        if (!sat.choices().get(p, index).isEmpty()) {
          options.add(sat.choices().get(p, index));
        }
      }
      // An option between others that nobody chose is an option too.
      var last = options.stream().filter(o -> o.matches("[A-H]")).max(Comparator.naturalOrder()).orElse("");
      for (var letter = 'A'; !last.isEmpty() && letter < last.charAt(0) && !item.item().key().equals(Item.RIGHT); letter++) {
        options.add(String.valueOf(letter));
      }
      var order = List.copyOf(options);
      var rest = new double[persons];
      for (var p = 0; p < persons; p++) {
        var own = sat.scores().get(p, index);
        rest[p] = Marks.of(sat.totals()[p] - (Float.isNaN(own) ? 0 : Marks.of(own)));
      }
      var picked = IntStream.range(0, persons).map(p -> order.indexOf(sat.choices().get(p, index))).toArray();
      var n = (int) IntStream.of(picked).filter(o -> o >= 0).count();
      return new Chosen(item, order, picked, rest, Math.clamp(n / A_GROUP, LEAST_GROUPS, MOST_GROUPS));
    }

    int key() {
      return options.indexOf(item.item().key());
    }

    List<OptionCurve> curves() {
      return OptionCurve.of(picked, options.size(), key(), rest, groups);
    }

    List<OptionCurve.ScoreGroup> scoreGroups() {
      return OptionCurve.groups(picked, rest, groups);
    }

    int n() {
      return (int) IntStream.of(picked).filter(o -> o >= 0).count();
    }
  }

  static Exhibit of(PaperFigures figures, Sight sight) {
    var sat = sight.sat();
    var lettered =
        IntStream.range(0, figures.items().size()).filter(i -> !figures.items().get(i).item().key().isEmpty()).boxed().toList();
    if (lettered.isEmpty() || sat.choices().isNone()) {
      return Exhibit.absent(
          Phrase.of("explore.absent.letters"), PaperExhibits.subtitle(figures));
    }
    var offered =
        List.of(
            new Option(
                Place.ITEM,
                lettered.stream().map(i -> figures.items().get(i).item().label()).map(l -> new Option.Value(l, Names.text(l))).toList()),
            Form.option(SHARES, CURVES));
    var index =
        sight.place().chosen(Place.ITEM).isPresent() ? OneItemExhibit.index(figures, sight.place()) : lettered.getFirst();
    var item = figures.items().get(index);
    if (!lettered.contains(index)) {
      return new Exhibit(
          Phrase.of("explore.absent.letters.item", item.item().label()), PaperExhibits.subtitle(figures), Optional.empty(),
          new ExhibitTable(List.of(), List.of()), List.of(), Names.none(), Names.none(), PaperExhibits.trust(Method.DISTRACTORS, 0))
          .offering(offered);
    }
    var chosen = Chosen.of(sat, item, index);
    var curves = chosen.curves();
    var right = curves.get(chosen.key());
    var n = chosen.n();
    var interval = n == 0 ? Interval.UNDEFINED : Wilson.interval(right.n(), n, LEVEL);
    var asCurves = Form.of(sight.place(), SHARES, CURVES).equals(CURVES);
    var to = sight.place().by(Aspect.ANSWERS).with(Place.ITEM, item.item().label());
    return new Exhibit(
        title(chosen, curves),
        PaperExhibits.subtitle(figures),
        n == 0
            ? Optional.empty()
            : Optional.of(
                asCurves
                    ? new Plot(1, words -> drawn(chosen, curves, words))
                    : Plot.of(new Drawing.Rates(lines(chosen, curves), Phrase.of("explore.options.share")))),
        table(chosen, curves),
        reading(chosen, curves, sat.pupils().size()),
        PaperExhibits.n(n),
        Phrase.of("explore.gaps.interval", named(chosen, right), Names.percentInterval(interval)),
        PaperExhibits.trust(Method.DISTRACTORS, n))
        .with(
            n == 0
                ? List.of()
                : List.of(new Exhibit.Worked(named(chosen, right), Explain.rate(right.n(), n, interval, PaperExhibits.trust(Method.RATE, n)))))
        .offering(offered)
        .opening(IntStream.range(0, curves.size()).mapToObj(i -> new Door(i, Door.WHOLE_ROW, to)).toList());
  }

  /** An option as it is read: its letter, or in words where the sheet names the right one by no letter. */
  static Phrase label(String option) {
    return option.equals(Item.RIGHT) ? Phrase.of("explore.options.unnamed") : option.isEmpty() ? Names.none() : Names.text(option);
  }

  /** The right one with a mark and a word. */
  private static Phrase named(Chosen chosen, OptionCurve curve) {
    var label = label(chosen.options().get(curve.option()));
    return curve.key() ? Phrase.of("explore.options.right", label) : label;
  }

  private static Optional<OptionCurve> favourite(List<OptionCurve> curves) {
    return curves.stream().filter(c -> !c.key() && c.n() > 0).max(Comparator.comparingInt(OptionCurve::n));
  }

  private static Phrase title(Chosen chosen, List<OptionCurve> curves) {
    var label = chosen.item().item().label();
    if (chosen.n() == 0) {
      return Phrase.of("explore.options.title.nobody", label);
    }
    var right = curves.get(chosen.key()).share() * 100;
    return favourite(curves)
        .map(f -> Phrase.of("explore.options.title", label, right, label(chosen.options().get(f.option())), f.share() * 100))
        .orElseGet(() -> Phrase.of("explore.options.title.all", label));
  }

  private static List<Phrase> reading(Chosen chosen, List<OptionCurve> curves, int sat) {
    var n = chosen.n();
    var right = curves.get(chosen.key());
    var out = new ArrayList<Phrase>();
    out.add(Phrase.of("explore.options.count", sat, right.n(), sat - n));
    favourite(curves)
        .ifPresent(
            f -> {
              var letter = label(chosen.options().get(f.option()));
              var wrong = n - right.n();
              out.add(Phrase.of("explore.options.favourite", letter, f.n(), 100.0 * f.n() / wrong, wrong));
              out.add(who(chosen, f, letter));
            });
    var idle =
        curves.stream()
            .filter(c -> !c.key() && c.share() < OptionCurve.LEAST_SHARE && chosen.options().get(c.option()).length() == 1)
            .filter(c -> favourite(curves).filter(c::equals).isEmpty())
            .map(c -> label(chosen.options().get(c.option())))
            .toList();
    if (!idle.isEmpty() && n - right.n() >= A_GROUP) {
      out.add(Phrase.of("explore.options.idle", PaperExhibits.joined(idle)));
    }
    return out;
  }

  /** Of those who were wrong, whether the stronger half on the other items went for the option more often than the weaker. */
  private static Phrase who(Chosen chosen, OptionCurve favourite, Phrase letter) {
    var wrong =
        IntStream.range(0, chosen.picked().length)
            .filter(p -> chosen.picked()[p] >= 0 && chosen.picked()[p] != chosen.key())
            .boxed()
            .sorted(Comparator.comparingDouble(p -> chosen.rest()[p]))
            .toList();
    var half = wrong.size() / 2;
    if (half < Small.PUPILS) {
      return Phrase.of("explore.options.who.few", letter);
    }
    var low = share(chosen, favourite, wrong.subList(0, half));
    var high = share(chosen, favourite, wrong.subList(wrong.size() - half, wrong.size()));
    var apart = TwoShares.of(high, half, low, half);
    var key = apart.interval().contains(0) ? "alike" : apart.difference() > 0 ? "strong" : "weak";
    return Phrase.of("explore.options.who." + key, letter, high * 100, low * 100);
  }

  private static double share(Chosen chosen, OptionCurve of, List<Integer> persons) {
    return (double) persons.stream().filter(p -> chosen.picked()[p] == of.option()).count() / persons.size();
  }

  private static List<Drawing.Rates.Line> lines(Chosen chosen, List<OptionCurve> curves) {
    var n = chosen.n();
    return curves.stream()
        .map(c -> new Drawing.Rates.Line(named(chosen, c), c.share(), Wilson.interval(c.n(), n, LEVEL), Double.NaN, n))
        .toList();
  }

  /** The right option accented, the wrong one that draws most dashed, each with its name at the end; points of the right one with intervals. */
  private static ChartSpec drawn(Chosen chosen, List<OptionCurve> curves, Words words) {
    var groups = chosen.scoreGroups();
    var shown = IntStream.range(0, groups.size()).filter(g -> groups.get(g).n() >= Small.PUPILS).boxed().toList();
    var x = shown.stream().map(g -> groups.get(g).mean()).toList();
    var favourite = favourite(curves);
    var lines = new ArrayList<Curves.Curve>();
    for (var c : curves) {
      var role =
          c.key() ? ChartSpec.Role.SCHOOL : favourite.filter(c::equals).isPresent() ? ChartSpec.Role.BENCHMARK : ChartSpec.Role.PART;
      lines.add(new Curves.Curve(words.say(named(chosen, c)), x, shown.stream().map(g -> c.byGroup()[g]).toList(), false, role));
    }
    var key = curves.get(chosen.key());
    var dots =
        shown.stream()
            .map(g -> {
              var n = groups.get(g).n();
              var interval = Wilson.interval((int) Math.round(key.byGroup()[g] * n), n, LEVEL);
              return new Curves.Dot(groups.get(g).mean(), key.byGroup()[g], interval.low(), interval.high());
            })
            .toList();
    var low = x.isEmpty() ? 0 : x.getFirst();
    var high = x.isEmpty() ? 1 : x.getLast();
    var wide = Math.max(1, high - low);
    return new Curves(
        new ChartSpec.Heading("", ""), lines, dots, List.of(),
        new Curves.Scale(words.say("explore.options.axis", shown.size()), low - 0.2 * wide, high + 0.05 * wide, false),
        new Curves.Scale(words.say("explore.options.share"), -0.06, 1.03, true));
  }

  private static ExhibitTable table(Chosen chosen, List<OptionCurve> curves) {
    var n = chosen.n();
    var groups = chosen.scoreGroups();
    return new ExhibitTable(
        List.of(
            ExhibitTable.words("option"), ExhibitTable.number("n"), ExhibitTable.number("chosen"), ExhibitTable.number("interval"),
            ExhibitTable.number("lowest"),
            ExhibitTable.number("highest"), ExhibitTable.number("with-rest")),
        curves.stream()
            .map(c -> List.of(
                named(chosen, c), Names.count(c.n()), Names.percent(c.share()),
                Names.percentInterval(n == 0 ? Interval.UNDEFINED : Wilson.interval(c.n(), n, LEVEL)), Names.percent(at(c, groups, 0)),
                Names.percent(at(c, groups, groups.size() - 1)), Names.fine(c.restCorrelation())))
            .toList());
  }

  private static double at(OptionCurve curve, List<OptionCurve.ScoreGroup> groups, int group) {
    return groups.get(group).n() < Small.PUPILS ? Double.NaN : curve.byGroup()[group];
  }
}
