package org.zhigai.house.planted.problems;

import org.zhigai.house.planted.adjustment.AdjustmentRoom;

/** Planted on purpose: see the rules of the house. */
public record ProblemsRoom(AdjustmentRoom above) {}
