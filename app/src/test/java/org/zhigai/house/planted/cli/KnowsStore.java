package org.zhigai.house.planted.cli;

import org.zhigai.house.planted.store.StoreRoom;

/** Planted on purpose: see the rules of the house. */
public record KnowsStore(StoreRoom store, CliRoom own) {}
