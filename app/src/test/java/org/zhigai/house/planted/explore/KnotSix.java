package org.zhigai.house.planted.explore;

/** Planted on purpose: one of six that go round. */
public record KnotSix(KnotOne next) {}
