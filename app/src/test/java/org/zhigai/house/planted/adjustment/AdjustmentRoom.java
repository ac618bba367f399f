package org.zhigai.house.planted.adjustment;

import org.zhigai.house.planted.ledger.LedgerRoom;

/** Planted on purpose: see the rules of the house. */
public record AdjustmentRoom(LedgerRoom above) {}
