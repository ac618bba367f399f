package org.zhigai.house.planted.chain;

import org.zhigai.house.planted.store.StoreRoom;

/** Planted on purpose: see the rules of the house. */
public class KnowsStore {
  StoreRoom store;
}
