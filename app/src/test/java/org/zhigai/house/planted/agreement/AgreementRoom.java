package org.zhigai.house.planted.agreement;

import org.zhigai.house.planted.chain.ChainRoom;

/** Planted on purpose: see the rules of the house. */
public record AgreementRoom(ChainRoom above) {}
