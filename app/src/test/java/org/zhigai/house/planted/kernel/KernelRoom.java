package org.zhigai.house.planted.kernel;

import org.zhigai.house.planted.stats.StatsRoom;

/** Planted on purpose: see the rules of the house. */
public record KernelRoom(StatsRoom above) {}
