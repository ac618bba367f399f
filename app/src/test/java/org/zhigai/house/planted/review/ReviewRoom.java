package org.zhigai.house.planted.review;

import org.zhigai.house.planted.chain.ChainRoom;

/** Planted on purpose: see the rules of the house. */
public record ReviewRoom(ChainRoom above) {}
