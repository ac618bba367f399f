package org.zhigai.monitoring.figures;

import org.zhigai.monitoring.Item;

/**
 * An item's numbers.
 *
 * @param n answers counted
 * @param difficultyP 难度（得分率口径）: mean / full mark, higher is easier
 * @param itemRest correlation with the rest of the paper
 * @param d27 discrimination between top and bottom 27 %
 */
public record ItemFigures(Item item, int n, double difficultyP, double itemRest, double d27) {}
