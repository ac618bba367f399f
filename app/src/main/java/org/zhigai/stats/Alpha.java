package org.zhigai.stats;

/** Cronbach's alpha with its 95 % interval and the standard error of measurement. */
public record Alpha(double value, Interval interval, double sem, int n, int k) {}
