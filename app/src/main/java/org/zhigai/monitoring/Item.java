package org.zhigai.monitoring;

import java.util.List;
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
 */
public record Item(
    String label,
    double fullMark,
    String section,
    String type,
    List<String> knowledgePoints,
    String ability,
    double districtRate,
    Origin origin) {

  public Item {
    knowledgePoints = List.copyOf(knowledgePoints);
  }

  public Item withFullMark(double mark) {
    return new Item(label, mark, section, type, knowledgePoints, ability, districtRate, origin);
  }

  public boolean hasDistrictRate() {
    return !Double.isNaN(districtRate);
  }
}
