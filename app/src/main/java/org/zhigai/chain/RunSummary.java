package org.zhigai.chain;

import java.util.List;
import java.util.Map;

/**
 * What a run did; also the shape of {@code run.json}. Numbers that cannot be said are null. Keys are stable.
 *
 * @param told what was seen in the workbooks that may matter: the gravest first
 * @param tests how many tests the problem list's false-alarm budget was shared by
 * @param untested why so little could be tested; empty when problems were found
 * @param confirmedBy who confirmed the problems: the program itself in a run without a person
 * @param milliseconds by step
 */
public record RunSummary(
    String school,
    List<ImportLine> imports,
    List<ToldLine> told,
    List<PaperLine> papers,
    List<FactorLine> factors,
    int indicators,
    int tests,
    List<String> untested,
    String confirmedBy,
    List<ProblemLine> problems,
    List<AdjustmentLine> adjustments,
    List<LedgerLine> ledger,
    List<EffectLine> effects,
    List<ExportLine> exports,
    Map<String, Long> milliseconds) {

  /** @param unchanged whether these very bytes had been imported before */
  public record ImportLine(String file, String sha256, String what, boolean unchanged) {}

  /**
   * Something of a workbook that a person should know: a column or row or sheet that was not used, a full mark that was assumed.
   *
   * @param severity WARNING or NOTE
   * @param code stable
   */
  public record ToldLine(String file, String sheet, String cell, String severity, String code, String found, String remedy) {}

  /** A paper; presence counts by name. Mean and sd are marks of those present. */
  public record PaperLine(
      String round,
      String exam,
      @org.jspecify.annotations.Nullable String date,
      String subject,
      int grade,
      int items,
      double fullMark,
      int pupils,
      Map<String, Integer> presence,
      @org.jspecify.annotations.Nullable Double mean,
      @org.jspecify.annotations.Nullable Double sd,
      @org.jspecify.annotations.Nullable Double alpha,
      List<ClassLine> classes) {}

  /** A class of a paper. */
  public record ClassLine(
      String name,
      int grade,
      int number,
      int enrolled,
      int present,
      @org.jspecify.annotations.Nullable Double mean) {}

  /** A questionnaire factor; shares 0–1. */
  public record FactorLine(
      String round,
      String factor,
      int n,
      @org.jspecify.annotations.Nullable Double share,
      @org.jspecify.annotations.Nullable Double district) {}

  /** A problem; numbers 0–1 when {@code unit} is RATE, null where nothing was measured. */
  public record ProblemLine(
      String number,
      String rule,
      String round,
      String domain,
      int grade,
      @org.jspecify.annotations.Nullable String className,
      String target,
      String unit,
      @org.jspecify.annotations.Nullable Double estimate,
      @org.jspecify.annotations.Nullable Double benchmark,
      @org.jspecify.annotations.Nullable Double difference,
      @org.jspecify.annotations.Nullable Double low,
      @org.jspecify.annotations.Nullable Double high,
      int n,
      @org.jspecify.annotations.Nullable Double p,
      @org.jspecify.annotations.Nullable Double q,
      String statement,
      List<String> items,
      List<String> cells) {}

  /** A teaching adjustment. */
  public record AdjustmentLine(
      String number,
      String problem,
      String scope,
      @org.jspecify.annotations.Nullable String className,
      int pupils,
      int periodsBefore,
      int periodsAfter,
      @org.jspecify.annotations.Nullable String form,
      String strategy) {}

  /** A ledger row. */
  public record LedgerLine(
      String number, String problem, String status, String responsibleBody, String due, int measures) {}

  /**
   * An effect row; numbers in the problem's unit.
   *
   * @param verdict what the two measurements say of the change, whatever was done
   * @param conclusion what goes on the form: nothing, where nothing had begun when it was measured
   */
  public record EffectLine(
      String problem,
      String target,
      String verdict,
      String conclusion,
      int matched,
      @org.jspecify.annotations.Nullable Double rawChange,
      @org.jspecify.annotations.Nullable Double benchmarkChange,
      @org.jspecify.annotations.Nullable Double expected,
      @org.jspecify.annotations.Nullable Double net,
      @org.jspecify.annotations.Nullable Double low,
      @org.jspecify.annotations.Nullable Double high,
      @org.jspecify.annotations.Nullable Double smallestDetectable) {}

  /** A file written. */
  public record ExportLine(String file, String sha256, long bytes) {}
}
