package org.zhigai.house.planted.charts.one;

import org.zhigai.house.planted.charts.two.Two;

/** Planted on purpose: see the rules of the house. */
public record One(Two other) {}
