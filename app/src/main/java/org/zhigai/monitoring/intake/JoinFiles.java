package org.zhigai.monitoring.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;

/**
 * Files that are imported together and hold parts of one paper, a file a class or a file a part of its items, are one import: it comes in whole, is known again by all
 * its files together, and is taken back whole.
 */
final class JoinFiles {
  private JoinFiles() {}

  /** A paper as far as a file holds it: parts of one have the same items. */
  private record Part(PaperInfo info, List<String> labels) {}

  /** The readings in their order, those of one paper as one. */
  static List<WorkbookReading> of(List<WorkbookReading> readings) {
    var groups = new ArrayList<List<WorkbookReading>>();
    var parts = new ArrayList<Map<Part, Set<ClassRef>>>();
    var papers = new ArrayList<List<Content.PaperContent>>();
    for (var reading : readings) {
      var itsPapers = new ArrayList<>(papers(reading));
      var own = parts(itsPapers);
      var group = new ArrayList<WorkbookReading>();
      for (var g = groups.size() - 1; g >= 0; g--) {
        if (areClassesOfOnePaper(parts.get(g), own) || areItemsOfOnePaper(papers.get(g), itsPapers)) {
          group.addAll(0, groups.remove(g));
          itsPapers.addAll(papers.remove(g));
          parts.remove(g).forEach((part, classes) -> own.computeIfAbsent(part, x -> new HashSet<>()).addAll(classes));
        }
      }
      group.add(reading);
      groups.add(group);
      parts.add(own);
      papers.add(itsPapers);
    }
    return groups.stream().map(g -> g.size() == 1 ? g.getFirst() : joined(g)).toList();
  }

  private static List<Content.PaperContent> papers(WorkbookReading reading) {
    return reading.contents().stream().filter(Content.PaperContent.class::isInstance).map(Content.PaperContent.class::cast).toList();
  }

  private static Map<Part, Set<ClassRef>> parts(List<Content.PaperContent> papers) {
    var out = new HashMap<Part, Set<ClassRef>>();
    for (var p : papers) {
      var part = new Part(p.info(), p.items().stream().map(Item::label).sorted().toList());
      p.pupils().forEach(pupil -> out.computeIfAbsent(part, x -> new HashSet<>()).add(pupil.classRef()));
    }
    return out;
  }

  /** 客观题 in one file and 主观题 in another, of the same pupils. */
  private static boolean areItemsOfOnePaper(List<Content.PaperContent> some, List<Content.PaperContent> other) {
    return some.stream().anyMatch(p -> other.stream().anyMatch(o -> JoinItems.arePartsOfOne(p, o)));
  }

  /** Files that tell of the same class are two tellings, not two parts. */
  private static boolean areClassesOfOnePaper(Map<Part, Set<ClassRef>> some, Map<Part, Set<ClassRef>> other) {
    var common = some.keySet().stream().filter(other::containsKey).toList();
    return !common.isEmpty() && common.stream().allMatch(p -> Collections.disjoint(some.getOrDefault(p, Set.of()), other.getOrDefault(p, Set.of())));
  }

  private static WorkbookReading joined(List<WorkbookReading> group) {
    var first = group.getFirst();
    var sheets = new ArrayList<SheetReading>();
    group.forEach(r -> r.sheets().forEach(s -> sheets.add(s.named(r.fileName() + " " + s.name()))));
    // What only the files together say: a pupil who stands in two of them with other scores.
    var found = JoinPapers.of(sheets.stream().flatMap(s -> s.contents().stream()).toList());
    var between = found.issues().stream().filter(i -> group.stream().noneMatch(r -> r.issues().contains(i))).toList();
    sheets.replaceAll(s -> s.joined(found.standing(), List.of()));
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
