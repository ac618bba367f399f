package org.zhigai.monitoring.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.stats.Marks;
import org.zhigai.stats.ScoreMatrix;

/** One paper of two sheets that hold other items of the same pupils: 客观题 here, 主观题 there, in whichever order. */
final class JoinItems {
  private static final double NEARLY_ALL = 0.9;
  private static final Pattern NUMBER = Pattern.compile("\\D*(\\d{1,4}).*");

  private final PaperContent first;
  private final PaperContent second;
  /** Rows of one pupil in the two; −1 for none. */
  private final List<int[]> rows;
  private final PartTotals ofFirst;
  private final PartTotals ofSecond;
  private final JoinIssues issues;

  private JoinItems(PaperContent first, PaperContent second, List<int[]> rows, JoinIssues issues) {
    this.first = first;
    this.second = second;
    this.rows = rows;
    this.issues = issues;
    var both = rows.stream().filter(r -> isPresent(first, r[0]) && isPresent(second, r[1])).toList();
    this.ofFirst = new PartTotals(first, second, both);
    this.ofSecond = new PartTotals(second, first, both.stream().map(r -> new int[] {r[1], r[0]}).toList());
  }

  /** Empty where they are not of the same pupils, or an item stands in both. */
  static Optional<PaperContent> of(PaperContent one, PaperContent other, JoinIssues issues) {
    return sharedRows(one, other).map(rows -> new JoinItems(one, other, rows, issues).joined());
  }

  /** Whether the two hold other items of the same pupils. */
  static boolean arePartsOfOne(PaperContent one, PaperContent other) {
    return one.info().equals(other.info()) && sharedRows(one, other).isPresent();
  }

  private static Optional<List<int[]>> sharedRows(PaperContent one, PaperContent other) {
    var labels = one.items().stream().map(Item::label).collect(Collectors.toSet());
    return labels.isEmpty() || other.items().isEmpty() || other.items().stream().anyMatch(i -> labels.contains(i.label()))
        ? Optional.empty()
        : rows(one, other);
  }

  /** Empty where too few stand in both, or two rows are one pupil's. */
  private static Optional<List<int[]>> rows(PaperContent first, PaperContent second) {
    var known = new SamePupil();
    IntStream.range(0, first.pupils().size()).forEach(p -> known.add(first.pupils().get(p), p));
    var rows = new ArrayList<>(IntStream.range(0, first.pupils().size()).mapToObj(p -> new int[] {p, -1}).toList());
    var met = new HashSet<Integer>();
    for (var p = 0; p < second.pupils().size(); p++) {
      var row = known.row(second.pupils().get(p));
      if (row == null) {
        rows.add(new int[] {-1, p});
      } else if (met.add(row)) {
        rows.get(row)[1] = p;
      } else {
        return Optional.empty();
      }
    }
    return met.size() < NEARLY_ALL * Math.max(first.pupils().size(), second.pupils().size()) ? Optional.empty() : Optional.of(rows);
  }

  /** The number a part begins with: parts are joined in its order, not in that of their sheets. */
  static int number(PaperContent part) {
    var m = NUMBER.matcher(part.items().isEmpty() ? "" : part.items().getFirst().label());
    return m.matches() ? Integer.parseInt(m.group(1)) : 0;
  }

  private PaperContent joined() {
    var items = Stream.concat(first.items().stream(), second.items().stream()).toList();
    var pupils = rows.stream().map(r -> pupil(at(first, r[0]), at(second, r[1]))).toList();
    var cells = new float[rows.size() * items.size()];
    var chosen = new ArrayList<List<String>>();
    for (var p = 0; p < rows.size(); p++) {
      var options = new ArrayList<String>();
      for (var i = 0; i < items.size(); i++) {
        var isOwn = i < first.items().size();
        var row = pupils.get(p).presence() == Presence.PRESENT ? rows.get(p)[isOwn ? 0 : 1] : -1;
        var item = isOwn ? i : i - first.items().size();
        var of = isOwn ? first : second;
        cells[p * items.size() + i] = row < 0 ? Float.NaN : of.scores().get(row, item);
        options.add(row < 0 ? "" : of.choices().get(row, item));
      }
      chosen.add(options);
    }
    ofFirst.tellWhole(issues);
    ofSecond.tellWhole(issues);
    issues.half(first, halves(0));
    issues.half(second, halves(1));
    var isLettered = !first.choices().isNone() || !second.choices().isNone();
    return new PaperContent(
        first.info(), items, fullMark(), pupils, new ScoreMatrix(rows.size(), items.size(), cells),
        isLettered ? new Choices(Collections.unmodifiableList(chosen)) : Choices.NONE, first.origin(), first.date().or(second::date));
  }

  private double fullMark() {
    var isFirst = ofFirst.isFullMarkWhole();
    var isSecond = ofSecond.isFullMarkWhole();
    return isFirst && isSecond
        ? Math.max(first.fullMark(), second.fullMark())
        : isFirst ? first.fullMark() : isSecond ? second.fullMark() : Marks.of(first.fullMark() + second.fullMark());
  }

  /** Who has scores in this part and none in the other one. */
  private List<PupilRow> halves(int part) {
    return rows.stream().filter(r -> isPresent(part == 0 ? first : second, r[part]) && !isPresent(part == 0 ? second : first, r[1 - part]))
        .map(r -> (part == 0 ? first : second).pupils().get(r[part])).toList();
  }

  /** Half a paper is no paper: who sat one part only has a total where the whole paper's stands there. */
  private PupilRow pupil(@Nullable PupilRow one, @Nullable PupilRow other) {
    var kept = one == null ? Objects.requireNonNull(other) : one;
    var total = total(one, other);
    var presence = Double.isNaN(total) ? presence(one, other) : Presence.PRESENT;
    var out = new PupilRow(
        kept.examNumber(), kept.studentCode(), kept.name(), kept.classRef(), presence, total, kept.sheetRow(), kept.groups());
    return other == null ? out : out.learning(other);
  }

  private static Presence presence(@Nullable PupilRow one, @Nullable PupilRow other) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other)).flatMap(Optional::stream).map(PupilRow::presence)
        .filter(p -> p != Presence.PRESENT && p != Presence.NOT_ENTERED).findFirst().orElse(Presence.NOT_ENTERED);
  }

  private double total(@Nullable PupilRow one, @Nullable PupilRow other) {
    var here = one == null ? Double.NaN : one.total();
    var there = other == null ? Double.NaN : other.total();
    if (ofFirst.isWhole() && ofSecond.isWhole()) {
      if (one != null && other != null && !Double.isNaN(here) && !Double.isNaN(there) && !PartTotals.isSame(here, there)) {
        issues.conflict(second, other, one);
      }
      return Double.isNaN(here) ? there : here;
    }
    return ofFirst.isWhole() ? here : ofSecond.isWhole() ? there : Marks.of(here + there);
  }

  private static @Nullable PupilRow at(PaperContent of, int row) {
    return row < 0 ? null : of.pupils().get(row);
  }

  private static boolean isPresent(PaperContent of, int row) {
    return row >= 0 && of.pupils().get(row).presence() == Presence.PRESENT;
  }
}
