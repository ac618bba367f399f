package org.zhigai.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhigai.kernel.Phrase;

/** The ways of looking at what was measured, in the order they are offered. One more is one more line here. */
public enum Aspect {
  LEVELS("levels", Over.PAPER, s -> PaperExhibits.of(s.everybody(), f -> LevelsExhibit.of(f).opening(Doors.classes(s)))),
  SCORES("scores", Over.PAPER, s -> PaperExhibits.of(s, ScoresExhibit::of)),
  BOXES("boxes", Over.PAPER, s -> PaperExhibits.of(s.everybody(), f -> BoxesExhibit.of(f).opening(Doors.classes(s)))),
  KNOWLEDGE("knowledge", Over.PAPER, s -> PaperExhibits.of(s.everybody(), f -> KnowledgeExhibit.of(f).opening(Doors.pointsAndClasses(s)))),
  GAPS("gaps", Over.PAPER, s -> PaperExhibits.of(s, f -> GapsExhibit.of(f).opening(Doors.points(s, GapsExhibit.compared(f))))),
  ABILITY("ability", Over.PAPER, s -> PaperExhibits.of(s, f -> AbilityExhibit.of(f).opening(Doors.points(s, f.abilities())))),
  ITEMS("items", Over.PAPER, s -> PaperExhibits.of(s, f -> ItemsExhibit.of(f, s.items()).opening(Doors.items(s)))),
  MAP("map", Over.PAPER, s -> PaperExhibits.of(s, f -> ItemsExhibit.map(f, s.items()).opening(Doors.items(s)))),
  ITEM("item", Over.PAPER, s -> PaperExhibits.of(s.everybody(), f -> OneItemExhibit.of(f, s.everybody()))),
  ANSWERS("answers", Over.PAPER, s -> PaperExhibits.of(s, f -> AnswersExhibit.of(f, s))),
  PUPIL("pupil", Over.PAPER, s -> PaperExhibits.of(s, f -> PupilExhibit.of(f, s))),
  CURVE("curve", Over.PAPER, s -> PaperExhibits.of(s, f -> CurveExhibit.of(f, s))),
  WRIGHT("wright", Over.PAPER, s -> PaperExhibits.of(s, f -> WrightExhibit.of(f, s))),
  INFORMATION("information", Over.PAPER, s -> PaperExhibits.of(s, f -> InformationExhibit.of(f, s))),
  CAUTION("sp", Over.PAPER, s -> PaperExhibits.of(s, f -> CautionExhibit.of(f, s))),
  FLOW("flow", Over.PAPER, s -> PaperExhibits.of(s, f -> FlowExhibit.of(f, s))),
  SPREAD("spread", Over.PAPER, s -> PaperExhibits.of(s.everybody(), f -> SpreadExhibit.of(f, s.everybody()).opening(Doors.classes(s)))),
  PARTICIPATION("participation", Over.PAPER, s -> PaperExhibits.of(s.everybody(), f -> ParticipationExhibit.of(f).opening(Doors.classes(s)))),
  TREND("trend", Over.PAPER, s -> PaperExhibits.of(s.everybody(), f -> TrendExhibit.of(f, s.everybody()))),
  FACTORS("factors", Over.SURVEY, s -> FactorsExhibit.of(s.survey()));

  /** What an aspect can be asked of. */
  public enum Over {
    PAPER,
    SURVEY
  }

  private final String key;
  private final Over over;
  // Every function here is a lambda without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final transient Function<Sight, Exhibit> made;

  Aspect(String key, Over over, Function<Sight, Exhibit> made) {
    this.key = key;
    this.over = over;
    this.made = made;
  }

  /** Short and stable: part of node ids, word keys and saved boards. */
  public String key() {
    return key;
  }

  /** Those of a paper or of a questionnaire. */
  public static List<Aspect> of(Over over) {
    return Arrays.stream(values()).filter(a -> a.over == over).toList();
  }

  public static Optional<Aspect> byKey(String key) {
    return Arrays.stream(values()).filter(a -> a.key.equals(key)).findFirst();
  }

  public Phrase title() {
    return Phrase.of("explore.aspect." + key);
  }

  /** 怎么算. */
  public Phrase how() {
    return Phrase.of("explore.how." + key);
  }

  Exhibit of(Sight sight) {
    return made.apply(sight);
  }
}
