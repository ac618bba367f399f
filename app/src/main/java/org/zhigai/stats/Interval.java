package org.zhigai.stats;

/** A confidence interval, low ≤ high; both NaN when it cannot be said. */
public record Interval(double low, double high) {}
