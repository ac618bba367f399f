package org.zhigai.monitoring.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Item;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.intake.Content.PaperContent;

/**
 * How a paper read anew differs from the stored one.
 *
 * @param before the import the stored one came with
 * @param changes by pupil in sheet order, then by item in paper order; no result is put in order of size
 * @param besides pupils of both whose sex, boarding or chosen options are others
 * @param gone pupils of the stored paper who are not in the new one, by pseudonym
 * @param itemsAdded labels
 * @param fullMarkBefore 满分 of the paper
 */
public record PaperDifference(
    PaperInfo info,
    ImportRecord before,
    List<Change> changes,
    int besides,
    int added,
    List<String> gone,
    List<String> itemsAdded,
    List<String> itemsGone,
    List<String> itemsRemarked,
    double fullMarkBefore,
    double fullMarkAfter) {
  private static final double SAME = 1e-4;

  /**
   * One value that is another now.
   *
   * @param name as the new sheet writes it; for the person at the window only
   * @param item label; empty for the total
   * @param before NaN when there was no score
   * @param after NaN when there is no score
   */
  public record Change(
      String name,
      ClassRef classRef,
      int sheetRow,
      String item,
      Presence presenceBefore,
      Presence presenceAfter,
      double before,
      double after) {}

  public PaperDifference {
    changes = List.copyOf(changes);
    gone = List.copyOf(gone);
    itemsAdded = List.copyOf(itemsAdded);
    itemsGone = List.copyOf(itemsGone);
    itemsRemarked = List.copyOf(itemsRemarked);
  }

  /** Whether both say the same. */
  public boolean isNone() {
    return changes.isEmpty() && besides == 0 && added == 0 && gone.isEmpty() && itemsAdded.isEmpty() && itemsGone.isEmpty()
        && itemsRemarked.isEmpty() && Math.abs(fullMarkBefore - fullMarkAfter) < SAME;
  }

  /** @param who who each pupil of {@code fresh} is, in their order */
  public static PaperDifference between(StoredPaper stored, PaperContent fresh, List<PupilMatch> who) {
    var before = stored.results();
    var rowOf = new HashMap<Long, Integer>();
    for (var r = 0; r < before.pupils().size(); r++) {
      rowOf.put(before.pupils().get(r).pupilId(), r);
    }
    var itemOf = new HashMap<String, Integer>();
    var items = before.paper().items();
    for (var i = 0; i < items.size(); i++) {
      itemOf.put(items.get(i).label(), i);
    }
    var changes = new ArrayList<Change>();
    var kept = new LinkedHashSet<Long>();
    var added = 0;
    var besides = 0;
    for (var match : who) {
      var old = rowOf.get(match.pupilId());
      if (old == null) {
        added++;
      } else {
        kept.add(match.pupilId());
        changes(changes, stored, fresh, match.row(), old, itemOf);
        besides += differBesides(before, fresh, match.row(), old, itemOf) ? 1 : 0;
      }
    }
    var fullMarks = new HashMap<String, Double>();
    fresh.items().forEach(i -> fullMarks.put(i.label(), i.fullMark()));
    return new PaperDifference(
        fresh.info(),
        stored.from(),
        changes,
        besides,
        added,
        before.pupils().stream().filter(p -> !kept.contains(p.pupilId())).map(PupilResult::pseudonym).toList(),
        fresh.items().stream().map(Item::label).filter(l -> !itemOf.containsKey(l)).toList(),
        items.stream().map(Item::label).filter(l -> !fullMarks.containsKey(l)).toList(),
        items.stream()
            .filter(i -> Math.abs(fullMarks.getOrDefault(i.label(), i.fullMark()) - i.fullMark()) > SAME)
            .map(Item::label)
            .toList(),
        before.paper().fullMark(),
        fresh.fullMark());
  }

  private static void changes(
      List<Change> out, StoredPaper stored, PaperContent fresh, int row, int old, HashMap<String, Integer> itemOf) {
    var now = fresh.pupils().get(row);
    var was = stored.results().pupils().get(old);
    var size = out.size();
    for (var i = 0; i < fresh.items().size(); i++) {
      var label = fresh.items().get(i).label();
      var at = itemOf.get(label);
      if (at != null) {
        var before = stored.results().scores().get(old, at);
        var after = fresh.scores().get(row, i);
        if (differ(before, after)) {
          out.add(change(now, was, label, before, after));
        }
      }
    }
    if (differ(was.total(), now.total()) || (was.presence() != now.presence() && out.size() == size)) {
      out.add(change(now, was, "", was.total(), now.total()));
    }
  }

  private static boolean differBesides(
      PaperResults before, PaperContent fresh, int row, int old, HashMap<String, Integer> itemOf) {
    var differ = !before.pupils().get(old).groups().equals(fresh.pupils().get(row).groups());
    for (var i = 0; i < fresh.items().size(); i++) {
      var at = itemOf.get(fresh.items().get(i).label());
      differ |= at != null && !before.choices().get(old, at).equals(fresh.choices().get(row, i));
    }
    return differ;
  }

  private static Change change(PupilRow now, PupilResult was, String item, double before, double after) {
    return new Change(now.name(), now.classRef(), now.sheetRow(), item, was.presence(), now.presence(), before, after);
  }

  private static boolean differ(double a, double b) {
    return Double.isNaN(a) != Double.isNaN(b) || Math.abs(a - b) > SAME;
  }
}
