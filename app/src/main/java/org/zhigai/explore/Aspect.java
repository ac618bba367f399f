package org.zhigai.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.zhigai.kernel.Phrase;

/** The ways of looking at what was measured, in the order they are offered. One more is one more line here. */
public enum Aspect {
  LEVELS("levels", Over.PAPER, Part.WHOLE, s -> PaperExhibits.of(s.everybody(), f -> LevelsExhibit.of(f).opening(Doors.classes(s)))),
  SCORES("scores", Over.PAPER, Part.WHOLE, s -> PaperExhibits.of(s, f -> ScoresExhibit.of(f, s))),
  BOXES("boxes", Over.PAPER, Part.WHOLE, s -> PaperExhibits.of(s.everybody(), f -> BoxesExhibit.of(f, s.everybody()).opening(Doors.classes(s)))),
  SPREAD("spread", Over.PAPER, Part.WHOLE, s -> PaperExhibits.of(s.everybody(), f -> SpreadExhibit.of(f, s.everybody()).opening(Doors.classes(s)))),
  GROUPS("groups", Over.PAPER, Part.WHOLE, s -> PaperExhibits.of(s.everybody(), f -> GroupsExhibit.of(f, s.everybody()))),
  PARTICIPATION("participation", Over.PAPER, Part.WHOLE, s -> PaperExhibits.of(s.everybody(), f -> ParticipationExhibit.of(f).opening(Doors.classes(s)))),
  BENCHMARKS("benchmarks", Over.PAPER, Part.WHOLE, s -> PaperExhibits.of(s.everybody(), f -> BenchmarksExhibit.of(f, s.everybody()))),
  KNOWLEDGE("knowledge", Over.PAPER, Part.POINTS, s -> PaperExhibits.of(s.everybody(), f -> KnowledgeExhibit.of(f).opening(Doors.pointsAndClasses(s)))),
  GAPS("gaps", Over.PAPER, Part.POINTS, s -> PaperExhibits.of(s, f -> GapsExhibit.of(f).opening(Doors.points(s, GapsExhibit.compared(f))))),
  ABILITY("ability", Over.PAPER, Part.POINTS, s -> PaperExhibits.of(s, f -> AbilityExhibit.of(f).opening(Doors.points(s, f.abilities())))),
  NETWORK("network", Over.PAPER, Part.POINTS, s -> PaperExhibits.of(s, f -> NetworkExhibit.of(f, s).opening(Doors.points(s, f.knowledge())))),
  ITEMS("items", Over.PAPER, Part.ITEMS, s -> PaperExhibits.of(s, f -> ItemsExhibit.of(f, s).opening(Doors.items(s)))),
  MAP("map", Over.PAPER, Part.ITEMS, s -> PaperExhibits.of(s, f -> ItemsExhibit.map(f, s).opening(Doors.items(s)))),
  ITEM("item", Over.PAPER, Part.ITEMS, s -> PaperExhibits.of(s.everybody(), f -> OneItemExhibit.of(f, s.everybody()))),
  OPTIONS("options", Over.PAPER, Part.ITEMS, s -> PaperExhibits.of(s, f -> OptionsExhibit.of(f, s))),
  ANSWERS("answers", Over.PAPER, Part.ITEMS, s -> PaperExhibits.of(s, f -> AnswersExhibit.of(f, s))),
  CURVE("curve", Over.PAPER, Part.ITEMS, s -> PaperExhibits.of(s, f -> CurveExhibit.of(f, s))),
  CAUTION("sp", Over.PAPER, Part.ITEMS, s -> PaperExhibits.of(s, f -> CautionExhibit.of(f, s))),
  WRIGHT("wright", Over.PAPER, Part.PAPER, s -> PaperExhibits.of(s, f -> WrightExhibit.of(f, s))),
  INFORMATION("information", Over.PAPER, Part.PAPER, s -> PaperExhibits.of(s, f -> InformationExhibit.of(f, s))),
  TREND("trend", Over.PAPER, Part.CHANGE, s -> PaperExhibits.of(s.everybody(), f -> TrendExhibit.of(f, s.everybody()))),
  FLOW("flow", Over.PAPER, Part.CHANGE, s -> PaperExhibits.of(s, f -> FlowExhibit.of(f, s))),
  GROWTH("growth", Over.PAPER, Part.CHANGE, s -> PaperExhibits.of(s, f -> GrowthExhibit.of(f, s))),
  PUPIL("pupil", Over.PAPER, Part.PUPIL, s -> PaperExhibits.of(s, f -> PupilExhibit.of(f, s))),
  FACTORS("factors", Over.SURVEY, Part.SURVEY, s -> FactorsExhibit.of(s.survey())),
  RELATION("relation", Over.SURVEY, Part.SURVEY, RelationExhibit::of);

  /** What an aspect can be asked of. */
  public enum Over {
    PAPER,
    SURVEY
  }

  /** The headings under which they are offered. */
  public enum Part {
    WHOLE,
    POINTS,
    ITEMS,
    PAPER,
    CHANGE,
    PUPIL,
    SURVEY;

    public Phrase title() {
      return Phrase.of("explore.part-of." + name().toLowerCase(Locale.ROOT));
    }
  }

  private final String key;
  private final Over over;
  private final Part part;
  // Every function here is a lambda without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final transient Function<Sight, Exhibit> made;

  Aspect(String key, Over over, Part part, Function<Sight, Exhibit> made) {
    this.key = key;
    this.over = over;
    this.part = part;
    this.made = made;
  }

  /** Short and stable: part of node ids, word keys and saved boards. */
  public String key() {
    return key;
  }

  public Part part() {
    return part;
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

  /** Whether the chosen class changes what is seen; else classes stand beside one another, or all pupils are seen, whatever was chosen. */
  public boolean followsClass() {
    return Selectors.followsClass(this);
  }

  /** Whether the chosen knowledge point, ability level or type leaves out the items of others. */
  public boolean followsPoint() {
    return Selectors.followsPoint(this);
  }

  Exhibit of(Sight sight) {
    return made.apply(sight);
  }
}
