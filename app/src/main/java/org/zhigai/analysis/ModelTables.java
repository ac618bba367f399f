package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Words;
import org.zhigai.report.SheetReport;

/** The tables of a fitted model. */
final class ModelTables {
  private final Words words;
  private final Analysis found;
  private final String source;
  private final List<SheetReport> out = new ArrayList<>();

  ModelTables(Words words, Analysis found, String source) {
    this.words = words;
    this.found = found;
    this.source = source;
  }

  private record Named(String name, double value) {}

  private Named named(String key, double value) {
    return new Named(words.say("analysis.number." + key), value);
  }

  private <T> Lines<T> lines(List<T> lines) {
    return new Lines<>(words, lines);
  }

  private void add(String key, Lines<?> lines) {
    out.add(lines.report(key, source, List.of()));
  }

  private void add(String key, Lines<?> lines, String formula) {
    var made = found.formulas().get(formula);
    out.add(lines.report(key, source, made == null ? List.of() : List.of(words.say(made))));
  }

  List<SheetReport> of(Analysis.Model model) {
    var trust = model.trust();
    var numbers = new ArrayList<Named>();
    numbers.add(named("logLik", model.logLik()));
    numbers.add(named("parameters", model.parameters()));
    numbers.add(named("aic", model.aic()));
    numbers.add(named("bic", model.bic()));
    if (model.reliability() != null) {
      numbers.add(named("reliability", model.reliability()));
    }
    if (model.patternAccuracy() != null) {
      numbers.add(named("patternAccuracy", model.patternAccuracy()));
    }
    if (model.andersen() != null) {
      numbers.add(named("andersen", model.andersen().lr()));
      numbers.add(named("andersenP", model.andersen().p()));
    }
    add("model", lines(numbers)
        .text("number", Named::name)
        .figure("value", Named::value)
        .count("n", n -> model.n())
        .trust(n -> trust), "model");
    var fit = model.fit();
    if (fit != null) {
      add("fit",
          lines(List.of(fit))
              .figure("m2", Analysis.Fit::m2)
              .count("df", Analysis.Fit::df)
              .figure("p", Analysis.Fit::p)
              .figure("rmsea2", Analysis.Fit::rmsea2)
              .interval(Analysis.Fit::interval)
              .figure("srmsr", Analysis.Fit::srmsr)
              .count("n", Analysis.Fit::n)
              .trust(Analysis.Fit::trust),
          "fit");
    }
    var items = lines(model.items()).text("item", Analysis.ModelItem::item);
    if (model.skills() == null) {
      items
          .figure("a", i -> or(i.a()))
          .figures("b", i -> or(i.b()))
          .figures("d", i -> or(i.d()))
          .figure("seA", i -> i.se() == null ? Double.NaN : or(i.se().a()))
          .figures("seB", i -> i.se() == null ? new double[0] : or(i.se().b()));
      if (model.name().equals("3pl")) {
        items.figure("guess", i -> or(i.guess())).figure("seGuess", i -> i.se() == null ? Double.NaN : or(i.se().guess()));
      }
      items
          .figure("infit", i -> or(i.infit()))
          .figure("outfit", i -> or(i.outfit()))
          .figure("tellsMostAt", i -> or(i.tellsMostAt()));
    } else {
      items
          .figure("guess", i -> or(i.guess()))
          .figure("seGuess", i -> i.se() == null ? Double.NaN : or(i.se().guess()))
          .figure("slip", i -> or(i.slip()))
          .figure("seSlip", i -> i.se() == null ? Double.NaN : or(i.se().slip()));
      if (model.name().equals("gdina")) {
        items.figures("right", i -> or(i.right())).figures("seRight", i -> i.se() == null ? new double[0] : or(i.se().right()));
      }
    }
    add("modelItems", items);
    if (model.information() != null) {
      add("information",
          lines(model.information())
              .figure("theta", Analysis.Information::theta)
              .figure("information", Analysis.Information::information)
              .figure("se", Analysis.Information::se)
              .figure("expectedScore", Analysis.Information::score));
    }
    if (model.wright() != null) {
      wright(model, model.wright());
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
              .interval(Analysis.Skill::interval)
              .figure("accuracy", Analysis.Skill::accuracy)
              .count("itemCount", Analysis.Skill::items)
              .count("alone", Analysis.Skill::alone)
              .trust(Analysis.Skill::trust));
    }
    add("modelPersons", persons);
    return List.copyOf(out);
  }

  private record Bin(double from, int persons, String items) {}

  /** The rows of each stretch of ability beside the steps of items that lie in it, lowest first. */
  private void wright(Analysis.Model model, Analysis.Wright map) {
    var bins = new ArrayList<Bin>();
    for (var k = 0; k < map.persons().length; k++) {
      var low = k == 0 ? Double.NEGATIVE_INFINITY : map.from() + k * map.width();
      var high = k == map.persons().length - 1 ? Double.POSITIVE_INFINITY : map.from() + (k + 1) * map.width();
      var here = new StringJoiner(" ");
      for (var item : model.items()) {
        var b = or(item.b());
        for (var step = 0; step < b.length; step++) {
          if (b[step] >= low && b[step] < high) {
            here.add(b.length == 1 ? item.item() : item.item() + "." + (step + 1));
          }
        }
      }
      bins.add(new Bin(map.from() + k * map.width(), map.persons()[k], here.toString()));
    }
    add("wright",
        lines(bins).figure("theta", Bin::from).count("rows", Bin::persons).text("itemsHere", Bin::items));
  }

  private static double or(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private static double[] or(double @Nullable [] values) {
    return values == null ? new double[0] : Arrays.copyOf(values, values.length);
  }
}
