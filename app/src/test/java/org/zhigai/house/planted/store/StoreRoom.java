package org.zhigai.house.planted.store;

import org.zhigai.house.planted.charts.ChartsRoom;

/** Planted on purpose: see the rules of the house. */
public record StoreRoom(ChartsRoom above) {}
