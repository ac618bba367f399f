package org.zhigai.adjustment;

import java.util.List;

/**
 * Pupils who are helped together.
 *
 * @param pupils by pseudonym, in their order
 * @param points weak points that most of them share
 */
public record SupportGroup(List<String> pupils, List<String> points) {

  public SupportGroup {
    pupils = List.copyOf(pupils);
    points = List.copyOf(points);
  }
}
