package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.stats.Marks;
import org.zhigai.stats.diagnosis.SkillAudit;
import org.zhigai.stats.multilevel.ClusteredMean;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** Reads a paper's Q-matrix against its items. */
final class AuditPaper {
  private static final double LEVEL = 0.95;

  private final Scores scores;
  private final ReadQ q;
  private final @Nullable Grouping clusters;

  AuditPaper(Scores scores, ReadQ q, @Nullable Grouping clusters) {
    this.scores = scores;
    this.q = q;
    this.clusters = clusters;
  }

  SkillReport blueprint() {
    var points = q.matrix().audit().stream().map(this::point).toList();
    var can = new ArrayList<String>();
    var cannot = new ArrayList<String>();
    for (var point : points) {
      (point.verdict().equals(SkillAudit.Verdict.CAN.name()) ? can : cannot).add(point.point());
    }
    var key = cannot.isEmpty() ? "all" : can.isEmpty() ? "none" : "some";
    var statement = Phrase.of("analysis.blueprint." + key, points.size(), list(can), list(cannot));
    return new SkillReport(points, List.copyOf(can), List.copyOf(cannot), statement);
  }

  private SkillReport.Point point(SkillAudit audit) {
    var columns = IntStream.range(0, scores.items().size()).filter(i -> q.matrix().asks(i, audit.skill())).toArray();
    var companions = companions(audit.skill(), columns);
    var rate = rate(columns);
    var facts = TrustFacts.of(rate.n());
    return new SkillReport.Point(
        q.skills().get(audit.skill()), IntStream.of(columns).mapToObj(scores.items()::get).toList(), audit.alone(), companions,
        audit.verdict().name(), statement(audit, companions), rate.estimate(), rate.interval(LEVEL).within(0, 1), rate.n(),
        TrustRules.of(Method.RATE, Double.isNaN(rate.estimate()) ? facts.notDefined() : facts));
  }

  private List<String> companions(int skill, int[] columns) {
    var out = new ArrayList<String>();
    for (var other = 0; other < q.skills().size(); other++) {
      var k = other;
      if (other != skill && columns.length > 0 && IntStream.of(columns).allMatch(i -> q.matrix().asks(i, k))) {
        out.add(q.skills().get(other));
      }
    }
    return List.copyOf(out);
  }

  private static Phrase statement(SkillAudit audit, List<String> companions) {
    return switch (audit.verdict()) {
      case CAN -> Phrase.of("analysis.blueprint.can", audit.items(), audit.alone());
      case NO_ITEM -> Phrase.of("analysis.blueprint.no-item");
      case TOO_FEW_ITEMS -> Phrase.of("analysis.blueprint.too-few", audit.items(), SkillAudit.LEAST_ITEMS);
      case TWIN -> Phrase.of("analysis.blueprint.twin", list(companions));
      case NEVER_ALONE ->
          companions.isEmpty()
              ? Phrase.of("analysis.blueprint.never-alone", audit.items())
              : Phrase.of("analysis.blueprint.always-with", list(companions));
    };
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  /** Points got over points possible on these columns; rows without a score on any of them do not count. */
  private ClusteredMean rate(int[] columns) {
    var points = new double[scores.persons()];
    var possible = new double[points.length];
    for (var p = 0; p < points.length; p++) {
      for (var i : columns) {
        var score = scores.matrix().get(p, i);
        if (!Float.isNaN(score) && scores.fullMarks()[i] > 0) {
          points[p] += Marks.of(score);
          possible[p] += scores.fullMarks()[i];
        }
      }
    }
    for (var p = 0; p < points.length; p++) {
      points[p] = Marks.of(points[p]);
      possible[p] = Marks.of(possible[p]);
    }
    var cluster = clusters == null ? new int[points.length] : clusters.of();
    return ClusteredMean.ofRates(points, possible, cluster);
  }
}
