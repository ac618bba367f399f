package org.zhigai.house.planted.ui.one;

/** Planted on purpose: see the rules of the house. */
public record One(org.zhigai.house.planted.ui.two.Two other) {}
