package org.zhigai.house.planted.ledger;

import org.zhigai.house.planted.effect.EffectRoom;

/** Planted on purpose: see the rules of the house. */
public record LedgerRoom(EffectRoom above) {}
