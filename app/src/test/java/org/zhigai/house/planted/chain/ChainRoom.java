package org.zhigai.house.planted.chain;

import org.zhigai.house.planted.ui.UiRoom;

/** Planted on purpose: see the rules of the house. */
public class ChainRoom {
  UiRoom above;
}
