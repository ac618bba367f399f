package org.zhigai.explore.looks;

import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.sight.Sight;

/** The list of looks: what is made of a place, by the key of the way of looking. A key without a line here does not compile. */
public final class Looks {
  private Looks() {}

  /** What the aspect of the place shows, with what can be chosen beside it. */
  public static Exhibit of(Sight sight) {
    var exhibit = made(sight);
    return exhibit.offering(Selectors.before(sight, exhibit.options()));
  }

  private static Exhibit made(Sight sight) {
    return switch (sight.place().aspect()) {
      case LEVELS -> PaperExhibits.of(sight.everybody(), f -> LevelsExhibit.of(f).opening(Doors.classes(sight)));
      case SCORES -> PaperExhibits.of(sight, f -> ScoresExhibit.of(f, sight));
      case BOXES -> PaperExhibits.of(sight.everybody(), f -> BoxesExhibit.of(f, sight.everybody()).opening(Doors.classes(sight)));
      case SPREAD -> PaperExhibits.of(sight.everybody(), f -> SpreadExhibit.of(f, sight.everybody()).opening(Doors.classes(sight)));
      case GROUPS -> PaperExhibits.of(sight.everybody(), f -> GroupsExhibit.of(f, sight.everybody()));
      case PARTICIPATION -> PaperExhibits.of(sight.everybody(), f -> ParticipationExhibit.of(f).opening(Doors.classes(sight)));
      case BENCHMARKS -> PaperExhibits.of(sight.everybody(), f -> BenchmarksExhibit.of(f, sight.everybody()));
      case KNOWLEDGE -> PaperExhibits.of(sight.everybody(), f -> KnowledgeExhibit.of(f).opening(Doors.pointsAndClasses(sight)));
      case GAPS -> PaperExhibits.of(sight, f -> GapsExhibit.of(f).opening(Doors.points(sight, GapsExhibit.compared(f))));
      case ABILITY -> PaperExhibits.of(sight, f -> AbilityExhibit.of(f).opening(Doors.points(sight, f.abilities())));
      case NETWORK -> PaperExhibits.of(sight, f -> NetworkExhibit.of(f, sight).opening(Doors.points(sight, f.knowledge())));
      case ITEMS -> PaperExhibits.of(sight, f -> ItemsExhibit.of(f, sight).opening(Doors.items(sight)));
      case MAP -> PaperExhibits.of(sight, f -> ItemsExhibit.map(f, sight).opening(Doors.items(sight)));
      case ITEM -> PaperExhibits.of(sight.everybody(), f -> OneItemExhibit.of(f, sight.everybody()));
      case OPTIONS -> PaperExhibits.of(sight, f -> OptionsExhibit.of(f, sight));
      case ANSWERS -> PaperExhibits.of(sight, f -> AnswersExhibit.of(f, sight));
      case CURVE -> PaperExhibits.of(sight, f -> CurveExhibit.of(f, sight));
      case CAUTION -> PaperExhibits.of(sight, f -> CautionExhibit.of(f, sight));
      case WRIGHT -> PaperExhibits.of(sight, f -> WrightExhibit.of(f, sight));
      case INFORMATION -> PaperExhibits.of(sight, f -> InformationExhibit.of(f, sight));
      case TREND -> PaperExhibits.of(sight.everybody(), f -> TrendExhibit.of(f, sight.everybody()));
      case FLOW -> PaperExhibits.of(sight, f -> FlowExhibit.of(f, sight));
      case GROWTH -> PaperExhibits.of(sight, f -> GrowthExhibit.of(f, sight));
      case PUPIL -> PaperExhibits.of(sight, f -> PupilExhibit.of(f, sight));
      case FACTORS -> FactorsExhibit.of(sight.survey());
      case RELATION -> RelationExhibit.of(sight);
    };
  }
}
