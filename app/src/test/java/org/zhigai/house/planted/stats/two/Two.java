package org.zhigai.house.planted.stats.two;

import org.zhigai.house.planted.stats.one.One;

/** Planted on purpose: see the rules of the house. */
public record Two(One other) {}
