package org.zhigai.house.planted.ui.two;

/** Planted on purpose: see the rules of the house. */
public record Two(org.zhigai.house.planted.ui.one.One other) {}
