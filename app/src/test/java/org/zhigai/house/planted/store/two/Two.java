package org.zhigai.house.planted.store.two;

import org.zhigai.house.planted.store.one.One;

/** Planted on purpose: see the rules of the house. */
public record Two(One other) {}
