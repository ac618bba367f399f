package org.zhigai.house.planted.analysis;

import org.zhigai.house.planted.chain.ChainRoom;

/** Planted on purpose: see the rules of the house. */
public record AnalysisRoom(ChainRoom above) {}
