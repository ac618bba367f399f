package org.zhigai.house.planted.signing;

import org.zhigai.house.planted.chain.ChainRoom;

/** Planted on purpose: see the rules of the house. */
public record SigningRoom(ChainRoom above) {}
