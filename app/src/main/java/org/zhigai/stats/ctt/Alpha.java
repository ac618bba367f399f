package org.zhigai.stats.ctt;

import org.zhigai.stats.Interval;

/**
 * Cronbach's alpha.
 *
 * @param value alpha; {@code NaN} below two items or two complete rows, or when all totals are equal. May be negative
 * @param interval Feldt's 95 % interval; not defined when alpha is not
 * @param sem standard error of measurement of the total, sd·√(1 − alpha), alpha taken as at least 0
 * @param n complete rows
 * @param k items
 */
public record Alpha(double value, Interval interval, double sem, int n, int k) {}
