package org.zhigai.workbook.recognise.scores;

import java.util.LinkedHashSet;
import java.util.List;
import org.zhigai.workbook.recognise.words.ItemSet;

/**
 * What a blueprint says in one row; empty or NaN where it says nothing.
 *
 * @param label as written
 * @param items it speaks of; none for an item with a name, such as 作文
 * @param fullMark of all it speaks of
 * @param rate the district's score rate, 0–1
 * @param key the right option
 */
public record BlueprintRow(
    String label, ItemSet items, String type, double fullMark, List<String> points, String ability, double rate, String key) {

  /** What a row of a range or a list says of each of its items. */
  BlueprintRow ofEach() {
    return new BlueprintRow(label, items, type, fullMark / Math.max(1, items.size()), points, ability, rate, key);
  }

  /** What both say of an item they speak of: points of both, of the rest what is said first. */
  public BlueprintRow and(BlueprintRow other) {
    var all = new LinkedHashSet<>(points);
    all.addAll(other.points);
    return new BlueprintRow(
        label, items, type.isEmpty() ? other.type : type, fullMark > 0 ? fullMark : other.fullMark, List.copyOf(all),
        ability.isEmpty() ? other.ability : ability, Double.isNaN(rate) ? other.rate : rate, key.isEmpty() ? other.key : key);
  }
}
