package org.zhigai.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/**
 * A line of the ledger as a verifier sees it: words, as documents say them.
 *
 * @param round number of the verification that was asked, {@code FH-2026-001}: what an answer is known by
 * @param entry number of the line, {@code ZG-2026-001}
 * @param onSite whether somebody has to come and look
 * @param unit 复核单位: who was asked
 * @param plans of teaching, for the problem; none of those whom they are for
 */
public record ReviewCase(
    String round, String entry, boolean onSite, String unit, String problem, String issue, String target, String effect, String responsible, LocalDate start,
    LocalDate due, List<Planned> plans, List<Done> measures, List<Shown> evidence) {

  public ReviewCase {
    plans = List.copyOf(plans);
    measures = List.copyOf(measures);
    evidence = List.copyOf(evidence);
  }

  /** What was planned for teaching. */
  public record Planned(String number, String goal, String strategy, List<String> activities) {
    private static final Part<Planned, String> NUMBER = Shape.part("number", Types.TEXT, "", Planned::number);
    private static final Part<Planned, String> GOAL = Shape.part("goal", Types.TEXT, "", Planned::goal);
    private static final Part<Planned, String> STRATEGY = Shape.part("strategy", Types.TEXT, "", Planned::strategy);
    private static final Part<Planned, List<String>> ACTIVITIES = Shape.part("activities", Types.LINES, List.of(), Planned::activities);
    static final Type<Planned> TYPE =
        Shape.of(p -> new Planned(p.get(NUMBER), p.get(GOAL), p.get(STRATEGY), p.get(ACTIVITIES)), NUMBER, GOAL, STRATEGY, ACTIVITIES);

    public Planned {
      activities = List.copyOf(activities);
    }
  }

  /** A measure and how far it has come. */
  public record Done(String number, String text, String unit, String state, String progress) {
    private static final Part<Done, String> NUMBER = Shape.part("number", Types.TEXT, "", Done::number);
    private static final Part<Done, String> TEXT = Shape.part("text", Types.TEXT, "", Done::text);
    private static final Part<Done, String> UNIT = Shape.part("unit", Types.TEXT, "", Done::unit);
    private static final Part<Done, String> STATE = Shape.part("state", Types.TEXT, "", Done::state);
    private static final Part<Done, String> PROGRESS = Shape.part("progress", Types.TEXT, "", Done::progress);
    static final Type<Done> TYPE =
        Shape.of(p -> new Done(p.get(NUMBER), p.get(TEXT), p.get(UNIT), p.get(STATE), p.get(PROGRESS)), NUMBER, TEXT, UNIT, STATE, PROGRESS);
  }

  /** A piece of evidence: with a file, or with the place where the paper lies. */
  public record Shown(String number, String title, String sort, LocalDate on, String place, Optional<Enclosed> file) {
    private static final Part<Shown, String> NUMBER = Shape.part("number", Types.TEXT, "", Shown::number);
    private static final Part<Shown, String> TITLE = Shape.part("title", Types.TEXT, "", Shown::title);
    private static final Part<Shown, String> SORT = Shape.part("sort", Types.TEXT, "", Shown::sort);
    private static final Part<Shown, LocalDate> ON = Shape.part("on", Types.DAY, LocalDate.EPOCH, Shown::on);
    private static final Part<Shown, String> PLACE = Shape.part("place", Types.TEXT, "", Shown::place);
    private static final Part<Shown, Optional<Enclosed>> FILE =
        Shape.part("file", Types.optional(Enclosed.TYPE), Optional.empty(), Shown::file);
    static final Type<Shown> TYPE =
        Shape.of(
            p -> new Shown(p.get(NUMBER), p.get(TITLE), p.get(SORT), p.get(ON), p.get(PLACE), p.get(FILE)), NUMBER, TITLE, SORT, ON, PLACE, FILE);
  }

  /**
   * A file that lies in the package.
   *
   * @param sha256 of its bytes, 64 small hexadecimal letters
   * @param name as it was called
   */
  public record Enclosed(String sha256, String name, long size) {
    private static final Part<Enclosed, String> SHA = Shape.part("sha256", Types.TEXT, "", Enclosed::sha256);
    private static final Part<Enclosed, String> NAME = Shape.part("name", Types.TEXT, "", Enclosed::name);
    private static final Part<Enclosed, Long> SIZE = Shape.part("size", Types.WHOLE, 0L, Enclosed::size);
    static final Type<Enclosed> TYPE = Shape.of(p -> new Enclosed(p.get(SHA), p.get(NAME), p.get(SIZE)), SHA, NAME, SIZE);
  }

  private static final Part<ReviewCase, String> ROUND = Shape.part("round", Types.TEXT, "", ReviewCase::round);
  private static final Part<ReviewCase, String> ENTRY = Shape.part("entry", Types.TEXT, "", ReviewCase::entry);
  private static final Part<ReviewCase, Boolean> ON_SITE = Shape.part("on-site", Types.FLAG, false, ReviewCase::onSite);
  private static final Part<ReviewCase, String> ASKED = Shape.part("unit", Types.TEXT, "", ReviewCase::unit);
  private static final Part<ReviewCase, String> PROBLEM = Shape.part("problem", Types.TEXT, "", ReviewCase::problem);
  private static final Part<ReviewCase, String> ISSUE = Shape.part("issue", Types.TEXT, "", ReviewCase::issue);
  private static final Part<ReviewCase, String> TARGET = Shape.part("target", Types.TEXT, "", ReviewCase::target);
  private static final Part<ReviewCase, String> EFFECT = Shape.part("effect", Types.TEXT, "", ReviewCase::effect);
  private static final Part<ReviewCase, String> RESPONSIBLE = Shape.part("responsible", Types.TEXT, "", ReviewCase::responsible);
  private static final Part<ReviewCase, LocalDate> START = Shape.part("start", Types.DAY, LocalDate.EPOCH, ReviewCase::start);
  private static final Part<ReviewCase, LocalDate> DUE = Shape.part("due", Types.DAY, LocalDate.EPOCH, ReviewCase::due);
  private static final Part<ReviewCase, List<Planned>> PLANS = Shape.part("plans", Types.list(Planned.TYPE), List.of(), ReviewCase::plans);
  private static final Part<ReviewCase, List<Done>> MEASURES = Shape.part("measures", Types.list(Done.TYPE), List.of(), ReviewCase::measures);
  private static final Part<ReviewCase, List<Shown>> EVIDENCE = Shape.part("evidence", Types.list(Shown.TYPE), List.of(), ReviewCase::evidence);

  static final Type<ReviewCase> TYPE =
      Shape.of(
          p -> new ReviewCase(
              p.get(ROUND), p.get(ENTRY), p.get(ON_SITE), p.get(ASKED), p.get(PROBLEM), p.get(ISSUE), p.get(TARGET), p.get(EFFECT), p.get(RESPONSIBLE),
              p.get(START), p.get(DUE), p.get(PLANS), p.get(MEASURES), p.get(EVIDENCE)),
          ROUND, ENTRY, ON_SITE, ASKED, PROBLEM, ISSUE, TARGET, EFFECT, RESPONSIBLE, START, DUE, PLANS, MEASURES, EVIDENCE);
}
