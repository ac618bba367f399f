package org.zhigai.house.planted.stats.one;

import org.zhigai.house.planted.stats.two.Two;

/** Planted on purpose: see the rules of the house. */
public record One(Two other) {}
