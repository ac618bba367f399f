package org.zhigai.house.planted.charts.two;

import org.zhigai.house.planted.charts.one.One;

/** Planted on purpose: see the rules of the house. */
public record Two(One other) {}
