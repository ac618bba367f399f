package org.zhigai.house.planted.explore.two;

import org.zhigai.house.planted.explore.one.One;

/** Planted on purpose: see the rules of the house. */
public record Two(One other) {}
