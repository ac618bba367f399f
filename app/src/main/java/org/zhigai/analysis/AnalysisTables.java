package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Words;
import org.zhigai.report.SheetReport;
import org.zhigai.stats.Trust;

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
    tables.caution();
    if (found.model() != null) {
      tables.model(found.model());
    }
    tables.out.addAll(new ComparisonTables(words, found, tables.source).all());
    return List.copyOf(tables.out);
  }

  private <T> Lines<T> lines(List<T> lines) {
    return new Lines<>(words, lines);
  }

  private void add(String key, Lines<?> lines, String... formulas) {
    var notes = new ArrayList<String>();
    for (var formula : formulas) {
      var said = found.formulas().get(formula);
      if (said != null) {
        notes.add(words.say("analysis.table.formula", formula, words.say(said)));
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
            .trust(Analysis.Item::trust),
        "difficultyP", "itemRest", "d27");
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
      add("caution", lines(sp.items()).text("item", Analysis.ItemCaution::item).figure("caution", Analysis.ItemCaution::caution), "caution");
    }
  }

  private void model(Analysis.Model model) {
    var trust = model.trust();
    var numbers = new ArrayList<Named>();
    numbers.add(named("logLik", model.logLik(), Double.NaN, Double.NaN, model.n(), trust));
    numbers.add(named("parameters", model.parameters(), Double.NaN, Double.NaN, model.n(), trust));
    numbers.add(named("aic", model.aic(), Double.NaN, Double.NaN, model.n(), trust));
    if (model.reliability() != null) {
      numbers.add(named("reliability", model.reliability(), Double.NaN, Double.NaN, model.n(), trust));
    }
    if (model.patternAccuracy() != null) {
      numbers.add(named("patternAccuracy", model.patternAccuracy(), Double.NaN, Double.NaN, model.n(), trust));
    }
    if (model.andersen() != null) {
      numbers.add(named("andersen", model.andersen().lr(), Double.NaN, Double.NaN, model.n(), trust));
      numbers.add(named("andersenP", model.andersen().p(), Double.NaN, Double.NaN, model.n(), trust));
    }
    add("model", numbers(numbers), "model");
    var items = lines(model.items()).text("item", Analysis.ModelItem::item);
    if (model.skills() == null) {
      items
          .figure("a", i -> or(i.a()))
          .figures("b", i -> or(i.b()))
          .figures("d", i -> or(i.d()))
          .figure("seA", i -> i.se() == null ? Double.NaN : or(i.se().a()))
          .figures("seB", i -> i.se() == null ? new double[0] : i.se().b())
          .figure("infit", i -> or(i.infit()))
          .figure("outfit", i -> or(i.outfit()));
    } else {
      items.figure("guess", i -> or(i.guess())).figure("slip", i -> or(i.slip()));
      if (model.name().equals("gdina")) {
        items.figures("right", i -> or(i.right()));
      }
    }
    add("modelItems", items);
    if (model.information() != null) {
      add("information",
          lines(model.information())
              .figure("theta", Analysis.Information::theta)
              .figure("information", Analysis.Information::information)
              .figure("se", Analysis.Information::se));
    }
    var persons = lines(model.persons()).count("row", Analysis.ModelPerson::row);
    if (model.persons().stream().anyMatch(p -> p.id() != null)) {
      persons.text("id", p -> Objects.requireNonNullElse(p.id(), ""));
    }
    var skills = model.skills();
    if (skills == null) {
      persons
          .figure(model.by().equals("cml") ? "wle" : "eap", p -> or(p.eap() == null ? p.wle() : p.eap()))
          .figure("se", p -> or(p.se()));
    } else {
      for (var k = 0; k < skills.size(); k++) {
        var at = k;
        persons.named(skills.get(k).skill(), p -> or(p.mastery())[at]);
      }
      add("skills",
          lines(skills)
              .text("skill", Analysis.Skill::skill)
              .figure("prevalence", Analysis.Skill::prevalence)
              .figure("accuracy", Analysis.Skill::accuracy)
              .count("itemCount", Analysis.Skill::items)
              .count("alone", Analysis.Skill::alone)
              .trust(Analysis.Skill::trust));
    }
    add("modelPersons", persons);
  }

  private static double or(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private static double[] or(double @Nullable [] values) {
    return values == null ? new double[0] : Arrays.copyOf(values, values.length);
  }
}
