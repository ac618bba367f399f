package org.zhigai.monitoring.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;

/**
 * What the recogniser made of one sheet.
 *
 * @param confidence 0–1
 * @param reason why it is held to be this kind
 * @param headerRows 1-based
 * @param dataRows rows of data read
 * @param presence how many pupils of each presence; empty for sheets without pupils
 * @param contents what comes in; empty for unknown sheets, summaries and joined blueprints, several where a sheet holds
 *     several subjects or tables
 * @param corrections what a person said of this sheet and what is therefore read so
 */
public record SheetReading(
    String name,
    boolean hidden,
    SheetKind kind,
    double confidence,
    Phrase reason,
    List<Integer> headerRows,
    int dataRows,
    List<ColumnReading> columns,
    Map<Presence, Integer> presence,
    List<Dropped> dropped,
    List<Issue> issues,
    List<Content> contents,
    Corrections corrections) {

  /** A sheet nobody said anything of. */
  public SheetReading(
      String name,
      boolean hidden,
      SheetKind kind,
      double confidence,
      Phrase reason,
      List<Integer> headerRows,
      int dataRows,
      List<ColumnReading> columns,
      Map<Presence, Integer> presence,
      List<Dropped> dropped,
      List<Issue> issues,
      List<Content> contents) {
    this(
        name, hidden, kind, confidence, reason, headerRows, dataRows, columns, presence, dropped, issues, contents,
        Corrections.NONE);
  }

  public SheetReading {
    headerRows = List.copyOf(headerRows);
    columns = List.copyOf(columns);
    presence = Map.copyOf(presence);
    dropped = List.copyOf(dropped);
    issues = List.copyOf(issues);
    contents = List.copyOf(contents);
  }

  /** The same sheet under a name that tells it apart from others. */
  SheetReading named(String other) {
    return new SheetReading(
        other, hidden, kind, confidence, reason, headerRows, dataRows, columns, presence, dropped, issues, contents, corrections);
  }

  public SheetReading with(Corrections said) {
    return new SheetReading(
        name, hidden, kind, confidence, reason, headerRows, dataRows, columns, presence, dropped, issues, contents, said);
  }

  public SheetReading withContents(List<Content> other) {
    return new SheetReading(
        name, hidden, kind, confidence, reason, headerRows, dataRows, columns, presence, dropped, issues, other, corrections);
  }

  /** This reading with what still holds and what else was found, when it was joined with others. */
  public SheetReading joined(Predicate<Issue> standing, List<Issue> more) {
    return new SheetReading(
        name, hidden, kind, confidence, reason, headerRows, dataRows, columns, presence, dropped, issues.stream().filter(standing).toList(), contents,
        corrections).withIssues(more);
  }

  /** This reading with more to say about it. */
  public SheetReading withIssues(List<Issue> more) {
    var all = new ArrayList<>(issues);
    all.addAll(more);
    return new SheetReading(
        name, hidden, kind, confidence, reason, headerRows, dataRows, columns, presence, dropped, all, contents,
        corrections);
  }
}
