package org.zhigai.house.planted.pack;

import org.zhigai.house.planted.rollup.RollupRoom;

/** Planted on purpose: see the rules of the house. */
public record PackRoom(RollupRoom above) {}
