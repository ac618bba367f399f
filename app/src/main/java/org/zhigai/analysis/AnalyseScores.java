package org.zhigai.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhigai.analysis.Request.ModelName;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.WorkbookReader;
import org.zhigai.stats.Marks;
import org.zhigai.stats.consistency.Consistency;
import org.zhigai.stats.diagnosis.Rule;

/** The use case: one table in, everything that was asked for out. Writes nothing. */
public final class AnalyseScores {
  private final OpenTable tables;

  public AnalyseScores(TableReader reader, WorkbookReader recogniser) {
    this.tables = new OpenTable(reader, recogniser);
  }

  /** @throws org.zhigai.kernel.UserFault when the file, a column or a flag is not what it must be */
  public Analysis run(Request request, Progress progress) {
    var scores = tables.scores(request, progress.part(0, .1));
    return new Work(request, scores, tables).run(progress);
  }

  /** One analysis under way. */
  private static final class Work {
    private final Request request;
    private final Columns columns;
    private final Scores scores;
    private final OpenTable tables;
    private final Guard guard;
    private final List<Phrase> notes;
    private final boolean hasItems;

    Work(Request request, Scores scores, OpenTable tables) {
      this.request = request;
      this.columns = request.columns();
      this.scores = scores;
      this.tables = tables;
      this.guard = new Guard(request.sayAll());
      this.notes = new ArrayList<>(scores.notes());
      this.hasItems = !scores.items().isEmpty();
    }

    Analysis run(Progress progress) {
      var classical = new Classical(scores, guard);
      var bounds = hasItems ? Consistency.of(scores.matrix()) : null;
      var items = bounds == null ? null : classical.items(bounds.alphaWithout());
      if (items != null) {
        againstTheRest(items);
      }
      var consistency = bounds == null ? null : Bounds.of(scores.matrix(), bounds);
      var agreement = request.raters() && hasItems ? Agreement.of(scores.matrix(), guard) : null;
      var study = hasItems && (request.gStudy() || request.facet() != null) ? study() : null;
      var caution = hasItems ? classical.caution(notes) : null;
      var group = grouping(Scores.GROUP);
      var cluster = grouping(Scores.CLUSTER);
      var total = hasItems ? classical.total(cluster, notes, progress.part(.1, .3)) : null;
      var tiers = request.tiers() && total != null ? classical.tiers(total) : null;
      var q = hasItems ? qMatrix() : null;
      var blueprint = q == null ? null : new AuditPaper(scores, q, cluster).blueprint();
      var model = hasItems ? model(q, progress.part(.3, .6)) : null;
      var dif = hasItems && group != null ? bias(group, progress.part(.6, .7)) : null;
      var variance = variance(group, cluster);
      var mixed = columns.crossed() == null && columns.slope() == null ? null : mixed(cluster != null ? cluster : group, progress.part(.7, .75));
      if (columns.before() != null && columns.after() == null && !hasScore()) {
        throw Refusals.needs("--before", "--after");
      }
      var added = columns.before() == null ? null : valueAdded(columns.before(), group, cluster);
      var change = columns.before() == null ? null : change(columns.before(), total, group, cluster);
      var groups = group == null || !hasScore() ? null : sideBySide(group);
      var plan = scalePlan();
      var scales = plan == null ? null : new QuestionnaireScales(scores, guard, notes).of(plan, given());
      var link = request.link() == null ? null : link(request.link(), progress.part(.7, .9));
      var bootstrap = request.replicates() > 0 && hasItems
          ? new Resampling(request.replicates(), guard).of(scores.matrix(), cluster, progress.part(.9, 1))
          : null;
      var found = new Analysis(
          scores.file(), scores.sheet(), scores.persons(), items, total, consistency, agreement, study, caution, tiers, blueprint, model, dif, variance, mixed,
          added, change,
          groups, scales, link, bootstrap, notes.stream().distinct().toList(), Map.of(), null);
      var named = found.withFormulas(formulas(found));
      return request.explain() ? named.withExplanations(new ExplainAnalysis(scores, named).all()) : named;
    }

    /** As given, else as the file's own blueprint says. */
    private @Nullable ReadQ qMatrix() {
      if (request.q() != null) {
        var q = ReadQ.of(tables.sheet(request.q(), null, Progress.NONE), scores.items());
        notes.addAll(q.notes());
        return q;
      }
      return scores.points().isEmpty() ? null : ReadQ.of(scores.points());
    }

    /** As given, else as the file's own questionnaire says. */
    private @Nullable ScalePlan scalePlan() {
      var said = request.scaleRange();
      if (request.scales() != null) {
        return ScalePlan.of(tables.sheet(request.scales(), null, Progress.NONE), scores.items(), said == null ? scores.scaleRange() : said);
      }
      var own = scores.scales();
      return own == null || said == null ? own : own.on(said);
    }

    private Analysis.@Nullable Model model(@Nullable ReadQ q, Progress progress) {
      var models = new ItemResponse(scores, guard, notes);
      if (request.bank() != null) {
        return models.banked(ReadBank.of(tables.sheet(request.bank(), null, Progress.NONE), scores.items(), !columns.items().isEmpty()));
      }
      return switch (request.model()) {
        case null -> null;
        case CTT -> null;
        case RASCH, PCM, RSM ->
            request.cml()
                ? new FitConditional(scores, guard, notes).fit(request.model(), models, progress)
                : models.marginal(request.model(), request.slopePrior(), request.guess(), progress);
        case TWO_PL, THREE_PL, GPCM, GRM -> models.marginal(request.model(), request.slopePrior(), request.guess(), progress);
        case DINA -> diagnosis(q, Rule.DINA, progress);
        case DINO -> diagnosis(q, Rule.DINO, progress);
        case GDINA -> diagnosis(q, Rule.GDINA, progress);
      };
    }

    private Analysis.Model diagnosis(@Nullable ReadQ q, Rule rule, Progress progress) {
      if (q == null) {
        throw Refusals.needs("--model " + rule.name().toLowerCase(Locale.ROOT), "--q");
      }
      return new Diagnoses(scores, guard, notes).fit(request.q() == null ? scores.file() : String.valueOf(request.q().getFileName()), q, rule, progress);
    }

    private @Nullable Grouping grouping(String part) {
      var labels = scores.labels().get(part);
      return labels == null ? null : Grouping.of(labels);
    }

    private @Nullable List<Analysis.Dif> bias(Grouping group, Progress progress) {
      return new ItemBias(scores, guard, notes).of(group, request.focal(), request.purify(), progress);
    }

    /** The score that was named, or null. */
    private double @Nullable [] given() {
      var name = columns.variance() != null ? columns.variance() : columns.total();
      return name == null ? null : scores.numbers().get(name);
    }

    private boolean hasScore() {
      return hasItems || given() != null;
    }

    private double[] score() {
      var given = given();
      return given == null ? scores.matrix().totals() : given;
    }

    private String scoreName() {
      var name = columns.variance() != null ? columns.variance() : columns.total();
      return name == null ? "total" : name;
    }

    /** Asked for by --variance, or by groups that are too many to be a pair. */
    private Analysis.@Nullable Variance variance(@Nullable Grouping group, @Nullable Grouping cluster) {
      var levels = cluster != null ? cluster : group;
      if (levels == null) {
        if (columns.variance() != null) {
          throw Refusals.needs("--variance", "--group");
        }
        return null;
      }
      if (!hasScore() || (columns.variance() == null && cluster == null && levels.labels().size() < 3)) {
        return null;
      }
      var covariates = columns.covariates().stream().map(this::column).toArray(double[][]::new);
      return new Multilevel(guard).variance(scoreName(), score(), covariates, levels);
    }

    /** Items that run against the others beyond chance: reversed ones, or a wrong key. */
    private void againstTheRest(List<Analysis.Item> items) {
      var against = items.stream().filter(i -> i.itemRestInterval().high() < 0).map(Analysis.Item::item).toList();
      if (!against.isEmpty()) {
        notes.add(Phrase.of("analysis.note.against", against.size(), SideFile.shown(against)));
      }
    }

    private GStudy study() {
      return GStudy.of(scores, request.facet() == null ? null : tables.sheet(request.facet(), null, Progress.NONE), notes);
    }

    private Mixed mixed(@Nullable Grouping levels, Progress progress) {
      if (levels == null || !hasScore()) {
        throw Refusals.needs(columns.slope() == null ? "--crossed" : "--slope", levels == null ? "--group" : "--variance");
      }
      var covariates = columns.covariates().stream().map(this::column).toArray(double[][]::new);
      var name = columns.cluster() == null ? columns.group() : columns.cluster();
      return new FitMixed(guard).of(
          scoreName(), score(), covariates, Objects.requireNonNull(name), levels, columns.slope() == null ? null : column(columns.slope()), columns.crossed(),
          grouping(Scores.CROSSED), progress);
    }

    private double[] column(String name) {
      return Objects.requireNonNull(scores.numbers().get(name));
    }

    private ScoreChange change(String before, Analysis.@Nullable Total total, @Nullable Grouping group, @Nullable Grouping cluster) {
      var after = columns.after();
      var alpha = after == null && given() == null && total != null ? total.alpha().value() : Double.NaN;
      var said = !Double.isNaN(request.reliability());
      var from = Phrase.of("analysis.change." + (said ? "said" : alpha > 0 ? "alpha" : "correlation"));
      notes.add(Phrase.of("analysis.note.same-scale"));
      return new BeforeAndAfter(scores, column(before), after == null ? score() : column(after))
          .of(
              before, after == null ? scoreName() : after, said ? request.reliability() : alpha > 0 ? alpha : Double.NaN, from, group,
              request.focal(), cluster);
    }

    private Analysis.@Nullable ValueAdded valueAdded(String before, @Nullable Grouping group, @Nullable Grouping cluster) {
      var levels = cluster != null ? cluster : group;
      if (levels == null) {
        return null;
      }
      var after = columns.after();
      return new Multilevel(guard)
          .valueAdded(before, column(before), after == null ? scoreName() : after, after == null ? score() : column(after), levels);
    }

    private Analysis.Groups sideBySide(Grouping group) {
      double full = given() == null ? 0 : Double.NaN;
      for (var mark : scores.fullMarks()) {
        full += mark;
      }
      var pass = request.pass() <= 1 ? request.pass() * Marks.of(full) : request.pass();
      if (!Double.isNaN(request.pass()) && Double.isNaN(pass)) {
        notes.add(Phrase.of("analysis.note.pass"));
      }
      return new SideBySide(group, score(), pass, guard).of(scoreName());
    }

    private Analysis.Link link(Path file, Progress progress) {
      var other = tables.other(file, request);
      var model = request.model() == ModelName.RASCH || request.model() == ModelName.TWO_PL ? request.model() : ModelName.GPCM;
      return new Linked(model, request.slopePrior(), guard).of(scores, other, notes, progress);
    }

    private static Map<String, Phrase> formulas(Analysis found) {
      var out = new TreeMap<String, Phrase>();
      var keys = new ArrayList<String>();
      if (found.items() != null) {
        keys.addAll(List.of("difficultyP", "itemRest", "d27", "alpha", "omega", "sem", "caution"));
        add(keys, found.tiers(), "tiers");
        keys.addAll(List.of("consistency", "alphaWithout"));
        if (found.items().stream().anyMatch(i -> i.options() != null)) {
          keys.add("options");
        }
      }
      add(keys, found.blueprint(), "blueprint");
      add(keys, found.dif(), "dif");
      add(keys, found.agreement(), "agreement");
      add(keys, found.generalisability(), "generalisability");
      add(keys, found.variance(), "variance");
      add(keys, found.mixed(), "mixed");
      add(keys, found.valueAdded(), "valueAdded");
      add(keys, found.change(), "change");
      add(keys, found.groups(), "groups");
      add(keys, found.scales(), "scales");
      add(keys, found.linking(), "linking");
      add(keys, found.bootstrap(), "bootstrap");
      keys.forEach(k -> out.put(k, Phrase.of("analysis.formula." + k)));
      if (found.model() != null) {
        out.put("model", Phrase.of("analysis.formula." + found.model().name() + "." + found.model().by()));
        if (found.model().fit() != null) {
          out.put("fit", Phrase.of("analysis.formula.fit"));
        }
      }
      return out;
    }

    private static void add(List<String> keys, @Nullable Object part, String key) {
      if (part != null) {
        keys.add(key);
      }
    }
  }
}
