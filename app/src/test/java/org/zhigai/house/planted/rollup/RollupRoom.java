package org.zhigai.house.planted.rollup;

import org.zhigai.house.planted.chain.ChainRoom;

/** Planted on purpose: see the rules of the house. */
public record RollupRoom(ChainRoom above) {}
