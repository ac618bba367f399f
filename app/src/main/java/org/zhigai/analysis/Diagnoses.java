package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.stats.ctt.Dichotomy;
import org.zhigai.stats.diagnosis.CognitiveDiagnosis;
import org.zhigai.stats.diagnosis.DiagnosisErrors;
import org.zhigai.stats.diagnosis.DiagnosisFit;
import org.zhigai.stats.diagnosis.Rule;
import org.zhigai.stats.diagnosis.SkillAudit;
import org.zhigai.stats.trust.Method;
import org.zhigai.stats.trust.Trust;
import org.zhigai.stats.trust.TrustFacts;
import org.zhigai.stats.trust.TrustRules;

/** DINA, DINO and G-DINA of one table. */
final class Diagnoses {
  private static final double LEVEL = 0.95;

  private final Scores scores;
  private final Guard guard;
  private final List<Phrase> notes;

  Diagnoses(Scores scores, Guard guard, List<Phrase> notes) {
    this.scores = scores;
    this.guard = guard;
    this.notes = notes;
  }

  Analysis.Model fit(String qFile, ReadQ q, Rule rule, Progress progress) {
    var audit = q.matrix().audit();
    var used = (int) audit.stream().filter(a -> a.items() > 0).count();
    if (used > CognitiveDiagnosis.MOST_SKILLS) {
      throw Refusals.skills(qFile, used, CognitiveDiagnosis.MOST_SKILLS);
    }
    var matrix = scores.matrix();
    if (!scores.binary()) {
      notes.add(Phrase.of("analysis.note.dichotomy", Dichotomy.USUAL_RATE));
      matrix = Dichotomy.at(matrix, scores.fullMarks(), Dichotomy.USUAL_RATE);
    }
    var fit = CognitiveDiagnosis.fit(matrix, q.matrix(), rule, progress.part(0, .7));
    var errors = DiagnosisErrors.of(matrix, q.matrix(), fit, rule, progress.part(.7, 1));
    var n = 0;
    for (var p = 0; p < matrix.persons(); p++) {
      n += answered(matrix.row(p)) ? 1 : 0;
    }
    var method = rule == Rule.GDINA ? Method.GDINA : Method.DINA;
    // The items' numbers rest on how many persons there are; what a skill rests on is its own items.
    var trust = TrustRules.found(fit.converged(), TrustRules.of(method, TrustFacts.of(n).withLeast(SkillAudit.LEAST_ITEMS)));
    if (!fit.converged()) {
      notes.add(Phrase.of("analysis.note.not-converged", rule.name(), fit.iterations()));
    }
    var trusts = new ArrayList<Trust>();
    for (var skill : audit) {
      var facts = TrustFacts.of(n).withLeast(skill.items());
      trusts.add(TrustRules.found(fit.converged(), TrustRules.of(method, Double.isNaN(fit.prevalence()[skill.skill()]) ? facts.notDefined() : facts)));
    }
    var logLik = n == 0 ? Double.NaN : fit.logLik();
    return new Analysis.Model(
        rule.name().toLowerCase(Locale.ROOT), "em", n, logLik, fit.parameters(), -2 * logLik + 2 * fit.parameters(),
        -2 * logLik + fit.parameters() * Math.log(n),
        fit.iterations(), fit.converged(), trust, items(fit, errors, trust), skills(q, audit, fit, errors, trusts), persons(fit, trusts), null,
        guard.say(fit.patternAccuracy(), trust), null, null, null, null);
  }

  private static boolean answered(double[] row) {
    for (var score : row) {
      if (!Double.isNaN(score)) {
        return true;
      }
    }
    return false;
  }

  private List<Analysis.ModelItem> items(DiagnosisFit fit, DiagnosisErrors errors, Trust trust) {
    var out = new ArrayList<Analysis.ModelItem>();
    for (var i = 0; i < scores.items().size(); i++) {
      var item = fit.items().get(i);
      var se = errors.right().get(i);
      var known = new Analysis.Errors(
          null, null, null, guard.say(se.length < 2 ? Double.NaN : se[0], trust),
          guard.say(se.length == 0 ? Double.NaN : se[se.length - 1], trust), guard.say(se, trust));
      out.add(
          new Analysis.ModelItem(
              scores.items().get(i), null, null, null, guard.say(item.guess(), trust), guard.say(item.slip(), trust),
              guard.say(item.right(), trust), known, null, null, null, null));
    }
    return List.copyOf(out);
  }

  private List<Analysis.Skill> skills(ReadQ q, List<SkillAudit> audit, DiagnosisFit fit, DiagnosisErrors errors, List<Trust> trusts) {
    var out = new ArrayList<Analysis.Skill>();
    for (var skill : audit) {
      var k = skill.skill();
      out.add(
          new Analysis.Skill(
              q.skills().get(k), guard.say(fit.prevalence()[k], trusts.get(k)), guard.say(errors.prevalence()[k], trusts.get(k)),
              guard.say(DiagnosisErrors.interval(fit.prevalence()[k], errors.prevalence()[k], LEVEL), trusts.get(k)),
              guard.say(fit.accuracy()[k], trusts.get(k)),
              skill.items(), skill.alone(), skill.verdict().name(), trusts.get(k)));
    }
    return List.copyOf(out);
  }

  private List<Analysis.ModelPerson> persons(DiagnosisFit fit, List<Trust> trusts) {
    var out = new ArrayList<Analysis.ModelPerson>();
    for (var p = 0; p < fit.mastery().length; p++) {
      var mastery = fit.mastery()[p].clone();
      for (var k = 0; k < mastery.length; k++) {
        mastery[k] = guard.say(mastery[k], trusts.get(k));
      }
      out.add(new Analysis.ModelPerson(p + 1, scores.id(p), null, null, null, null, mastery));
    }
    return List.copyOf(out);
  }
}
