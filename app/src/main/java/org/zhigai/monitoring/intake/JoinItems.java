package org.zhigai.monitoring.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.Choices;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.stats.ScoreMatrix;

/** One paper of two sheets that hold other items of the same pupils: 客观题 here, 主观题 there. */
final class JoinItems {
  private static final double NEARLY_ALL = 0.9;

  private final PaperContent first;
  private final PaperContent second;
  /** By row of {@link #first}: the row of that pupil in the other sheet; −1 for none. */
  private final int[] there;

  private JoinItems(PaperContent first, PaperContent second, int[] there) {
    this.first = first;
    this.second = second;
    this.there = there;
  }

  /** Empty where they are not of the same pupils, or an item stands in both. */
  static Optional<PaperContent> of(PaperContent first, PaperContent second) {
    var labels = first.items().stream().map(Item::label).collect(Collectors.toSet());
    if (labels.isEmpty() || second.items().isEmpty() || second.items().stream().anyMatch(i -> labels.contains(i.label()))) {
      return Optional.empty();
    }
    var known = new SamePupil();
    IntStream.range(0, first.pupils().size()).forEach(p -> known.add(first.pupils().get(p), p));
    var there = new int[first.pupils().size()];
    java.util.Arrays.fill(there, -1);
    var met = 0;
    for (var p = 0; p < second.pupils().size(); p++) {
      var row = known.row(second.pupils().get(p));
      met += row == null ? 0 : 1;
      if (row != null) {
        there[row] = p;
      }
    }
    return met == second.pupils().size() && met >= first.pupils().size() * NEARLY_ALL
        ? Optional.of(new JoinItems(first, second, there).joined())
        : Optional.empty();
  }

  private PaperContent joined() {
    var items = Stream.concat(first.items().stream(), second.items().stream()).toList();
    var pupils = new ArrayList<PupilRow>();
    var cells = new float[there.length * items.size()];
    var chosen = new ArrayList<List<String>>();
    for (var p = 0; p < there.length; p++) {
      pupils.add(pupil(first.pupils().get(p), there[p] < 0 ? null : second.pupils().get(there[p])));
      var options = new ArrayList<String>();
      for (var i = 0; i < items.size(); i++) {
        var own = i < first.items().size();
        var row = own ? p : there[p];
        var item = own ? i : i - first.items().size();
        var of = own ? first : second;
        cells[p * items.size() + i] = row < 0 ? Float.NaN : of.scores().get(row, item);
        options.add(row < 0 ? "" : of.choices().get(row, item));
      }
      chosen.add(options);
    }
    var isLettered = !first.choices().isNone() || !second.choices().isNone();
    return new PaperContent(
        first.info(), items, first.fullMark() + second.fullMark(), pupils, new ScoreMatrix(there.length, items.size(), cells),
        isLettered ? new Choices(Collections.unmodifiableList(chosen)) : Choices.NONE, first.origin(), first.date().or(second::date));
  }

  /** Who sat one part was there. */
  private static PupilRow pupil(PupilRow one, @Nullable PupilRow other) {
    if (other == null) {
      return one;
    }
    var presence = one.presence() == Presence.PRESENT || other.presence() != Presence.PRESENT ? one.presence() : Presence.PRESENT;
    var total = Double.isNaN(one.total()) ? other.total() : Double.isNaN(other.total()) ? one.total() : one.total() + other.total();
    return new PupilRow(one.examNumber(), one.studentCode(), one.name(), one.classRef(), presence, total, one.sheetRow(), one.groups())
        .learning(other);
  }
}
