package org.zhigai.stats;

/** Location and spread; NaN where n says nothing. */
public record Descriptives(
    int n, double mean, double sd, double min, double q1, double median, double q3, double max) {}
