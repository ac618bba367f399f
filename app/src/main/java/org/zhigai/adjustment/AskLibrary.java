package org.zhigai.adjustment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhigai.adjustment.diagnosis.PointDiagnosis;
import org.zhigai.adjustment.diagnosis.Errors;
import org.zhigai.adjustment.diagnosis.Proposal;
import org.zhigai.adjustment.diagnosis.Where;
import org.zhigai.monitoring.Division;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Target;
import org.zhigai.strategy.Ability;
import org.zhigai.strategy.FormOfHelp;
import org.zhigai.strategy.Query;

/** What the library is asked for a plan: the point, how its marks are lost, the form of help. */
final class AskLibrary {
  /** Names under which the library holds what is to be done about items and papers, and about what no lesson mends. */
  private static final String ONE_ITEM = "单题测一个知识点";
  private static final String ITEM = "区分度";
  private static final String OPTIONS = "选择题选项";
  private static final String PAPER = "试卷信度";
  private static final String TAKING_PART = "出勤与厌学";
  private static final String CLASSES = "班级间差异";
  private static final String BOARDERS = "住校生与留守儿童";

  private final OfferStrategies offers;

  AskLibrary(OfferStrategies offers) {
    this.offers = offers;
  }

  /**
   * For a point of a paper.
   *
   * @param form of help the plan has
   * @param taken entries other plans of the problem begin with
   */
  Choice point(Finding finding, PointDiagnosis diagnosis, Proposal proposal, FormOfHelp form, Set<String> taken) {
    return switch (form) {
      case ASSESSMENT -> offers.choose(school(finding, assessment(proposal), form), taken);
      case DEPARTMENT -> offers.choose(school(finding, finding.target().name(), form), taken);
      case PREREQUISITE -> before(finding, diagnosis, taken);
      case WHOLE_CLASS, DIFFERENTIATE, SUPPORT_GROUP, SINGLE_PUPIL -> offers.choose(query(finding, diagnosis, name(finding, diagnosis), form), taken);
    };
  }

  /** For what no lesson mends, or what is wrong with a paper. */
  Choice outside(Finding finding, FormOfHelp form) {
    var what = switch (finding.target()) {
      case Target.Participation _ -> TAKING_PART;
      case Target.ClassSpread _ -> CLASSES;
      case Target.PaperQuality _ -> PAPER;
      case Target.PupilGroup(var division, _) -> division == Division.BOARDING ? BOARDERS : finding.target().name();
      case Target.Factor _,Target.IndicatorLine _,Target.KnowledgePoint _,Target.AbilityLevel _,Target.ItemType _,Target.OneItem _,Target.WholePaper _,Target.ByPeople _,Target.Unknown _ ->
          finding.target().name();
    };
    return offers.choose(school(finding, what, form), Set.of());
  }

  /** For a name and nothing known beside it. */
  Choice named(Query query) {
    return offers.choose(query, Set.of());
  }

  /** The earlier point first; the point itself where the library has nothing on the earlier one. */
  private Choice before(Finding finding, PointDiagnosis diagnosis, Set<String> taken) {
    var earlier = diagnosis.before().stream().findFirst().map(b -> offers.choose(query(finding, diagnosis, b.name(), FormOfHelp.PREREQUISITE), taken));
    return earlier.filter(c -> c.taken().isPresent())
        .orElseGet(() -> offers.choose(query(finding, diagnosis, name(finding, diagnosis), FormOfHelp.PREREQUISITE), taken));
  }

  private static Query query(Finding finding, PointDiagnosis diagnosis, String point, FormOfHelp form) {
    return new Query(finding.domain(), finding.grade(), point, ability(finding, diagnosis), Errors.of(diagnosis), Optional.of(form));
  }

  private static Query school(Finding finding, String what, FormOfHelp form) {
    return new Query("", Math.max(1, finding.grade()), what, Optional.empty(), List.of(), Optional.of(form));
  }

  private static String assessment(Proposal proposal) {
    return switch (proposal.rule()) {
      case STRONG_DECEIVED -> OPTIONS;
      case ITEM_TURNED -> ITEM;
      case ONE_ITEM, MISSING_BEFORE, TWO_GROUPS, MOST_UNSURE, MANY_UNSURE, SOME_LOW, FEW_LOW, NOBODY_LOW, NOT_TEACHING, PAPER_AT_FAULT -> ONE_ITEM;
    };
  }

  private static Optional<Ability> ability(Finding finding, PointDiagnosis diagnosis) {
    return finding.target() instanceof Target.AbilityLevel level
        ? Ability.heard(level.name())
        : diagnosis.where().filter(w -> w.sort() == Where.Sort.ABILITY).flatMap(w -> Ability.heard(w.name()));
  }

  /** A knowledge point by its name; of a level, a type, an item or a whole paper the knowledge point that loses most there. */
  static String name(Finding finding, PointDiagnosis diagnosis) {
    if (finding.target() instanceof Target.KnowledgePoint point) {
      return point.name();
    }
    var lost = new HashMap<String, Double>();
    diagnosis.items().forEach(i -> i.item().knowledgePoints().forEach(k -> lost.merge(k, i.lost() / i.item().knowledgePoints().size(), Double::sum)));
    return lost.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElseGet(() -> finding.target().name());
  }
}
