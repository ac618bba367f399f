package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhigai.analysis.Request.ModelName;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/** The use case: one table in, everything that was asked for out. Writes nothing. */
public final class AnalyseScores {
  private final OpenTable tables;

  public AnalyseScores(TableReader reader) {
    this.tables = new OpenTable(reader);
  }

  /** @throws org.zhigai.kernel.UserFault when the file, a column or a flag is not what it must be */
  public Analysis run(Request request, Progress progress) {
    var scores = tables.scores(request, progress.part(0, .1));
    var guard = new Guard(request.sayAll());
    var notes = new ArrayList<Phrase>(scores.notes());
    var hasItems = !scores.items().isEmpty();
    var classical = new Classical(scores, guard);
    var items = hasItems ? classical.items() : null;
    var total = hasItems ? classical.total(progress.part(.1, .3)) : null;
    var caution = hasItems ? classical.caution() : null;
    var model = hasItems ? model(request, scores, guard, notes, progress.part(.3, .7)) : null;
    return new Analysis(
        scores.file(), scores.sheet(), scores.persons(), items, total, caution, model, null, null, null, null, null, null,
        null, List.copyOf(notes), formulas(items, model));
  }

  private Analysis.@Nullable Model model(
      Request request, Scores scores, Guard guard, List<Phrase> notes, Progress progress) {
    var models = new ItemResponse(scores, guard, notes);
    return switch (request.model()) {
      case null -> null;
      case CTT -> null;
      case RASCH ->
          request.cml()
              ? models.conditional(progress)
              : models.marginal(ModelName.RASCH, request.slopePrior(), progress);
      case TWO_PL, GPCM -> models.marginal(request.model(), request.slopePrior(), progress);
      case DINA, GDINA -> null;
    };
  }

  private static Map<String, Phrase> formulas(@Nullable List<Analysis.Item> items, Analysis.@Nullable Model model) {
    var out = new TreeMap<String, Phrase>();
    if (items != null) {
      for (var key : List.of("difficultyP", "itemRest", "d27", "alpha", "omega", "sem", "caution")) {
        out.put(key, Phrase.of("analysis.formula." + key));
      }
    }
    if (model != null) {
      out.put("model", Phrase.of("analysis.formula." + model.name() + "." + model.by()));
    }
    return Map.copyOf(out);
  }
}
