package org.zhigai.ledger;

/** 整改措施: one step, done or not. */
public record Measure(String text, boolean done) {}
