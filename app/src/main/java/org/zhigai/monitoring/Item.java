package org.zhigai.monitoring;

import java.util.List;
import java.util.Objects;
import org.zhigai.kernel.Origin;

/**
 * One scored item (小题) of a paper.
 *
 * @param label as the paper writes it: {@code 3(1)}
 * @param fullMark 满分, above zero
 * @param section 大题; empty when the sheet has none
 * @param type 题型; empty when unknown
 * @param knowledgePoints 知识点; several weigh equally; empty when the blueprint has none
 * @param ability 能力层级; empty when unknown
 * @param districtRate the district's 得分率 on this item, 0–1; NaN when not given
 * @param origin the column of cells the scores were read from
 * @param key the right option of a choice item, or {@link #RIGHT}; empty when the sheet gives no letters
 */
public record Item(
    String label,
    double fullMark,
    String section,
    String type,
    List<String> knowledgePoints,
    String ability,
    double districtRate,
    Origin origin,
    String key) {
  /** Stands for the right option where a sheet gives letters to wrong answers alone. */
  public static final String RIGHT = "√";

  public Item {
    knowledgePoints = List.copyOf(knowledgePoints);
    // Stores from before there were keys hold items without one.
    key = Objects.requireNonNullElse(key, "");
  }

  /** An item without letters. */
  public Item(
      String label,
      double fullMark,
      String section,
      String type,
      List<String> knowledgePoints,
      String ability,
      double districtRate,
      Origin origin) {
    this(label, fullMark, section, type, knowledgePoints, ability, districtRate, origin, "");
  }

  public Item withFullMark(double mark) {
    return new Item(label, mark, section, type, knowledgePoints, ability, districtRate, origin, key);
  }

  public Item labelled(String other) {
    return new Item(other, fullMark, section, type, knowledgePoints, ability, districtRate, origin, key);
  }

  public boolean hasDistrictRate() {
    return !Double.isNaN(districtRate);
  }
}
