package org.zhigai.monitoring.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.stats.Marks;
import org.zhigai.stats.ScoreMatrix;

/**
 * Makes one paper of a workbook that holds it in several tables: a sheet a class, pupils printed in columns, a sheet of the whole
 * grade beside them. A pupil who stands in two of them with the same scores comes in once; with other scores it is an error.
 */
public final class JoinPapers {
  private static final double SAME = 0.011;

  private final Map<PaperInfo, List<PaperContent>> papers = new LinkedHashMap<>();
  private final JoinIssues issues = new JoinIssues();

  private JoinPapers() {}

  /**
   * The contents of a workbook's sheets, every paper once.
   *
   * @param issues what the joining found, each with its sheet
   * @param standing what was found in single sheets and still holds
   */
  public record Joined(List<Content> contents, List<Issue> issues, Predicate<Issue> standing) {

    public Joined {
      contents = List.copyOf(contents);
      issues = List.copyOf(issues);
    }
  }

  public static Joined of(List<Content> contents) {
    var join = new JoinPapers();
    var others = new ArrayList<Content>();
    for (var content : contents) {
      if (content instanceof PaperContent paper) {
        var named = named(paper, contents);
        join.papers.computeIfAbsent(named.info(), i -> new ArrayList<>()).add(named);
      } else {
        others.add(content);
      }
    }
    var out = new ArrayList<Content>();
    join.papers.values().forEach(parts -> out.addAll(join.joined(parts)));
    out.addAll(others);
    return new Joined(out, join.issues.all(), join.issues.standing());
  }

  /** A sheet that does not name its exam is of the one exam the workbook names for its subject and grade. */
  private static PaperContent named(PaperContent paper, List<Content> all) {
    if (!paper.info().exam().isEmpty()) {
      return paper;
    }
    var exams = all.stream().filter(PaperContent.class::isInstance).map(c -> ((PaperContent) c).info())
        .filter(i -> i.round().equals(paper.info().round()) && i.subject().equals(paper.info().subject()) && i.grade() == paper.info().grade())
        .map(PaperInfo::exam).filter(e -> !e.isEmpty()).distinct().toList();
    return exams.size() == 1 ? paper.of(exams.getFirst()) : paper;
  }

  private List<PaperContent> joined(List<PaperContent> parts) {
    if (parts.size() == 1) {
      return parts;
    }
    var itemised = parts.stream().filter(p -> !p.items().isEmpty()).toList();
    var wholes = new ArrayList<Whole>();
    for (var part : itemised.isEmpty() ? parts : itemised) {
      wholes.stream().filter(w -> labels(w.first).equals(labels(part))).findFirst().ifPresentOrElse(w -> w.add(part), () -> wholes.add(new Whole(part)));
    }
    var out = byPupil(wholes.stream().map(Whole::content).toList());
    if (!itemised.isEmpty() && itemised.size() < parts.size()) {
      var whole = new Whole(out.getFirst());
      parts.stream().filter(p -> p.items().isEmpty()).forEach(whole::compareTotals);
      out.set(0, whole.content());
    }
    return out;
  }

  /** Other items of the same pupils are parts of the paper; of others nobody knows which of them is meant. */
  private List<PaperContent> byPupil(List<PaperContent> wholes) {
    var out = new ArrayList<PaperContent>();
    var known = issues.wholes();
    for (var whole : wholes.stream().sorted(Comparator.comparingInt(JoinItems::number)).toList()) {
      if (!isJoined(whole, out)) {
        out.stream().findFirst().ifPresent(first -> issues.askWhich(whole, first));
        out.add(whole);
      }
    }
    if (issues.wholes() > known) {
      out.forEach(issues::sums);
    }
    return out;
  }

  private boolean isJoined(PaperContent whole, List<PaperContent> out) {
    for (var i = 0; i < out.size(); i++) {
      var joined = JoinItems.of(out.get(i), whole, issues);
      if (joined.isPresent()) {
        issues.joined(whole, out.get(i));
        out.set(i, joined.get());
        return true;
      }
    }
    return false;
  }

  private static Set<String> labels(PaperContent paper) {
    var out = new HashSet<String>();
    paper.items().forEach(i -> out.add(i.label()));
    return out;
  }

  /** A paper being put together. */
  private final class Whole {
    private final PaperContent first;
    private final List<PupilRow> pupils = new ArrayList<>();
    private final List<float[]> scores = new ArrayList<>();
    private final List<List<String>> chosen = new ArrayList<>();
    private final SamePupil known = new SamePupil();
    private final double[] marks;
    private double fullMark;

    Whole(PaperContent first) {
      this.first = first;
      this.fullMark = first.fullMark();
      this.marks = first.items().stream().mapToDouble(Item::fullMark).toArray();
      for (var p = 0; p < first.pupils().size(); p++) {
        take(first.pupils().get(p), row(first, p, first.items()), chosen(first, p, first.items()));
      }
    }

    void add(PaperContent part) {
      var again = 0;
      fullMark = Math.max(fullMark, part.fullMark());
      for (var i = 0; i < marks.length; i++) {
        marks[i] = Math.max(marks[i], item(part, first.items().get(i).label()).fullMark());
      }
      for (var p = 0; p < part.pupils().size(); p++) {
        var pupil = part.pupils().get(p);
        var own = row(part, p, first.items());
        var there = known.row(pupil);
        if (there == null) {
          take(pupil, own, chosen(part, p, first.items()));
        } else if (differs(pupils.get(there), pupil) || differs(scores.get(there), own)) {
          issues.conflict(part, pupil, pupils.get(there));
        } else {
          again++;
          learn(there, pupil);
        }
      }
      if (again > 0) {
        issues.note("PUPILS_AGAIN", part.origin(), again);
      }
    }

    /** A sheet of totals beside the items is not taken, but it must not say otherwise. */
    void compareTotals(PaperContent part) {
      for (var pupil : part.pupils()) {
        var there = known.row(pupil);
        if (there != null && differs(pupils.get(there), pupil)) {
          issues.conflict(part, pupil, pupils.get(there));
        } else if (there != null) {
          learn(there, pupil);
        }
      }
      issues.note("TOTALS_BESIDE_ITEMS", part.origin(), part.pupils().size());
    }

    PaperContent content() {
      var items = new ArrayList<Item>();
      for (var i = 0; i < marks.length; i++) {
        items.add(first.items().get(i).withFullMark(marks[i]));
      }
      var cells = new float[pupils.size() * marks.length];
      for (var p = 0; p < pupils.size(); p++) {
        System.arraycopy(scores.get(p), 0, cells, p * marks.length, marks.length);
      }
      var mark = wasSum(first) ? Marks.of(items.stream().mapToDouble(Item::fullMark).sum()) : fullMark;
      return new PaperContent(
          first.info(), items, items.isEmpty() ? fullMark : mark, pupils,
          new ScoreMatrix(pupils.size(), marks.length, cells), isLettered() ? new Choices(chosen) : Choices.NONE, first.origin(),
          first.date());
    }

    private boolean isLettered() {
      return chosen.stream().anyMatch(row -> row.stream().anyMatch(c -> !c.isEmpty()));
    }

    /** What only the second sheet says of a pupil's groups. */
    private void learn(int there, PupilRow again) {
      pupils.set(there, pupils.get(there).learning(again));
    }

    private void take(PupilRow pupil, float[] own, List<String> options) {
      known.add(pupil, pupils.size());
      pupils.add(pupil);
      scores.add(own);
      chosen.add(options);
    }
  }

  /** Whether the paper's full mark is the sum of its items' and so grows with them. */
  private static boolean wasSum(PaperContent paper) {
    return Math.abs(paper.items().stream().mapToDouble(Item::fullMark).sum() - paper.fullMark()) < SAME;
  }

  private static Item item(PaperContent paper, String label) {
    return paper.items().stream().filter(i -> i.label().equals(label)).findFirst().orElseThrow();
  }

  /** One pupil's scores in the order of other items of the same labels. */
  private static float[] row(PaperContent paper, int pupil, List<Item> order) {
    var places = places(paper, order);
    var out = new float[places.length];
    for (var i = 0; i < out.length; i++) {
      out[i] = paper.scores().get(pupil, places[i]);
    }
    return out;
  }

  /** What the pupil chose, in that order. */
  private static List<String> chosen(PaperContent paper, int pupil, List<Item> order) {
    return Arrays.stream(places(paper, order)).mapToObj(i -> paper.choices().get(pupil, i)).toList();
  }

  private static int[] places(PaperContent paper, List<Item> order) {
    var places = new HashMap<String, Integer>();
    for (var i = 0; i < paper.items().size(); i++) {
      places.put(paper.items().get(i).label(), i);
    }
    return order.stream().mapToInt(i -> Objects.requireNonNull(places.get(i.label()))).toArray();
  }

  private static boolean differs(PupilRow a, PupilRow b) {
    return a.presence() != b.presence()
        || (a.presence() == Presence.PRESENT && !Double.isNaN(a.total()) && !Double.isNaN(b.total())
            && Math.abs(a.total() - b.total()) > SAME);
  }

  private static boolean differs(float[] a, float[] b) {
    for (var i = 0; i < a.length; i++) {
      if (Float.isNaN(a[i]) != Float.isNaN(b[i]) || Math.abs(a[i] - b[i]) > SAME) {
        return true;
      }
    }
    return false;
  }
}
