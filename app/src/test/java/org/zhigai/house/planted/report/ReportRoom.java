package org.zhigai.house.planted.report;

import org.zhigai.house.planted.chain.ChainRoom;

/** Planted on purpose: see the rules of the house. */
public record ReportRoom(ChainRoom above) {}
