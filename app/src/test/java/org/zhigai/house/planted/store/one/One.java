package org.zhigai.house.planted.store.one;

import org.zhigai.house.planted.store.two.Two;

/** Planted on purpose: see the rules of the house. */
public record One(Two other) {}
