package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhigai.kernel.Words;
import org.zhigai.report.SheetReport;
import org.zhigai.stats.trust.Trust;

/** What was found as tables, for a workbook or a screen of text; in the order of the contract. */
public final class AnalysisTables {
  private final Words words;
  private final Analysis found;
  private final String source;
  private final List<SheetReport> out = new ArrayList<>();

  private AnalysisTables(Words words, Analysis found) {
    this.words = words;
    this.found = found;
    this.source = words.say("analysis.table.source", found.file(), found.sheet(), found.n());
  }

  /** A line of a name and what belongs to it. */
  private record Named(String name, double value, double low, double high, double n, Trust trust) {}

  /** One table a part that was asked for. */
  public static List<SheetReport> of(Analysis found, Words words) {
    var tables = new AnalysisTables(words, found);
    tables.classical();
    tables.out.addAll(new ReliabilityTables(words, found, tables.source).all());
    tables.caution();
    if (found.tiers() != null) {
      tables.tiers(found.tiers());
    }
    if (found.blueprint() != null) {
      tables.blueprint(found.blueprint());
    }
    if (found.model() != null) {
      tables.out.addAll(new ModelTables(words, found, tables.source).of(found.model()));
    }
    tables.out.addAll(new ComparisonTables(words, found, tables.source).all());
    if (found.explained() != null) {
      tables.explained(found.explained());
    }
    return List.copyOf(tables.out);
  }

  private void explained(List<Explained> all) {
    add("explained",
        lines(all)
            .text("number", Explained::number)
            .text("name", e -> words.say(e.name()))
            .text("arithmetic", e -> words.say(e.arithmetic()))
            .text("next", e -> words.say(e.next()))
            .text("made", e -> words.say(e.made()))
            .trust(Explained::trust));
  }

  private <T> Lines<T> lines(List<T> lines) {
    return new Lines<>(words, lines);
  }

  private void add(String key, Lines<?> lines, String... formulas) {
    add(key, lines, List.of(), formulas);
  }

  private void add(String key, Lines<?> lines, List<String> said, String... formulas) {
    var notes = new ArrayList<>(said);
    for (var formula : formulas) {
      var made = found.formulas().get(formula);
      if (made != null) {
        notes.add(words.say("analysis.table.formula", formula, words.say(made)));
      }
    }
    if (out.isEmpty()) {
      found.notes().forEach(n -> notes.add(words.say(n)));
    }
    out.add(lines.report(key, source, notes));
  }

  private void classical() {
    var items = found.items();
    var total = found.total();
    if (items == null || total == null) {
      return;
    }
    var alpha = total.alpha();
    var omega = total.omega();
    var lines = List.of(
        named("mean", total.mean(), total.meanInterval().low(), total.meanInterval().high(), total.n(), total.trust()),
        named("sd", total.sd(), Double.NaN, Double.NaN, total.n(), total.trust()),
        named("alpha", alpha.value(), alpha.low(), alpha.high(), alpha.n(), alpha.trust()),
        named("omegaTotal", omega.total(), Double.NaN, Double.NaN, omega.n(), omega.trust()),
        named("omegaHierarchical", omega.hierarchical(), Double.NaN, Double.NaN, omega.n(), omega.trust()),
        named("sem", total.sem(), Double.NaN, Double.NaN, total.n(), alpha.trust()));
    add("total", numbers(lines), "alpha", "omega", "sem");
    add("items",
        lines(items)
            .text("item", Analysis.Item::item)
            .count("n", Analysis.Item::n)
            .figure("fullMark", Analysis.Item::fullMark)
            .figure("mean", Analysis.Item::mean)
            .interval(Analysis.Item::meanInterval)
            .figure("sd", Analysis.Item::sd)
            .figure("difficultyP", Analysis.Item::difficultyP)
            .figure("itemRest", Analysis.Item::itemRest)
            .interval(Analysis.Item::itemRestInterval)
            .figure("d27", Analysis.Item::d27)
            .interval(Analysis.Item::d27Interval)
            .figure("alphaWithout", Analysis.Item::alphaWithout)
            .trust(Analysis.Item::trust),
        "difficultyP", "itemRest", "d27", "alphaWithout");
    options(items);
  }

  private record OptionLine(String item, Analysis.Option option) {}

  private void options(List<Analysis.Item> items) {
    var lines = new ArrayList<OptionLine>();
    for (var item : items) {
      Objects.requireNonNullElse(item.options(), List.<Analysis.Option>of())
          .forEach(o -> lines.add(new OptionLine(item.item(), o)));
    }
    if (!lines.isEmpty()) {
      add("options",
          lines(lines)
              .text("item", OptionLine::item)
              .text("option", o -> o.option().option() + (o.option().key() ? " *" : ""))
              .count("n", o -> o.option().n())
              .figure("share", o -> o.option().share())
              .figure("itemRest", o -> o.option().restCorrelation())
              .figures("byGroup", o -> o.option().byGroup())
              .trust(o -> o.option().trust()),
          "options");
    }
  }

  private Named named(String key, double value, double low, double high, double n, Trust trust) {
    return new Named(words.say("analysis.number." + key), value, low, high, n, trust);
  }

  private Lines<Named> numbers(List<Named> lines) {
    return lines(lines)
        .text("number", Named::name)
        .figure("value", Named::value)
        .figure("low", Named::low)
        .figure("high", Named::high)
        .count("n", Named::n)
        .trust(Named::trust);
  }

  private void caution() {
    var sp = found.sp();
    if (sp != null) {
      add("caution", lines(sp.items()).text("item", Analysis.ItemCaution::item).count("numberRight", Analysis.ItemCaution::right).figure("caution",
          Analysis.ItemCaution::caution), "caution");
    }
  }

  private void tiers(Analysis.Tiers tiers) {
    add("tiers",
        lines(tiers.persons())
            .count("row", Analysis.TierRow::row)
            .text("id", r -> Objects.requireNonNullElse(r.id(), ""))
            .figure("tierLow", Analysis.TierRow::low)
            .figure("tierMiddle", Analysis.TierRow::middle)
            .figure("tierHigh", Analysis.TierRow::high),
        "tiers");
  }

  private void blueprint(SkillReport blueprint) {
    add("blueprint",
        lines(blueprint.points())
            .text("skill", SkillReport.Point::point)
            .count("itemCount", p -> p.items().size())
            .count("alone", SkillReport.Point::alone)
            .text("verdict", p -> words.say(p.statement()))
            .figure("scoreRate", SkillReport.Point::rate)
            .interval(SkillReport.Point::interval)
            .count("n", SkillReport.Point::n)
            .trust(SkillReport.Point::trust),
        List.of(words.say(blueprint.statement())), "blueprint");
  }
}
