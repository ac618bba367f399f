package org.zhigai.monitoring.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.monitoring.PaperInfo;

/**
 * Files that are imported together and hold parts of one paper, a file a class, are one import: it comes in whole, is known again by all
 * its files together, and is taken back whole.
 */
final class JoinFiles {
  private JoinFiles() {}

  /** The readings in their order, those of one paper as one. */
  static List<WorkbookReading> of(List<WorkbookReading> readings) {
    var groups = new ArrayList<List<WorkbookReading>>();
    var papers = new ArrayList<Set<PaperInfo>>();
    for (var reading : readings) {
      var own = papers(reading);
      var group = new ArrayList<WorkbookReading>();
      for (var g = groups.size() - 1; g >= 0; g--) {
        if (papers.get(g).stream().anyMatch(own::contains)) {
          group.addAll(0, groups.remove(g));
          own.addAll(papers.remove(g));
        }
      }
      group.add(reading);
      groups.add(group);
      papers.add(own);
    }
    return groups.stream().map(g -> g.size() == 1 ? g.getFirst() : joined(g)).toList();
  }

  private static Set<PaperInfo> papers(WorkbookReading reading) {
    return reading.contents().stream().filter(Content.PaperContent.class::isInstance).map(c -> ((Content.PaperContent) c).info())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static WorkbookReading joined(List<WorkbookReading> group) {
    var first = group.getFirst();
    var sheets = new ArrayList<SheetReading>();
    group.forEach(r -> r.sheets().forEach(s -> sheets.add(s.named(r.fileName() + " " + s.name()))));
    // What only the files together say: a pupil who stands in two of them with other scores.
    var between = JoinPapers.of(sheets.stream().flatMap(s -> s.contents().stream()).toList()).issues().stream()
        .filter(i -> group.stream().noneMatch(r -> r.issues().contains(i))).toList();
    sheets.set(0, sheets.getFirst().withIssues(between));
    var name = first.fileName() + " +" + (group.size() - 1);
    return new WorkbookReading(
        first.path().resolveSibling(name), sha256(group.stream().map(WorkbookReading::sha256).sorted().toList()), first.format(), first.encoding(), sheets);
  }

  private static String sha256(List<String> parts) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
