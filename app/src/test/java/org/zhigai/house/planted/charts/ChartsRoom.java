package org.zhigai.house.planted.charts;

import org.zhigai.house.planted.chain.ChainRoom;

/** Planted on purpose: see the rules of the house. */
public class ChartsRoom {
  ChainRoom above;
}
