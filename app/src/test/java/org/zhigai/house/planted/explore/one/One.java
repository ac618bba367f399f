package org.zhigai.house.planted.explore.one;

import org.zhigai.house.planted.explore.two.Two;

/** Planted on purpose: see the rules of the house. */
public record One(Two other) {}
