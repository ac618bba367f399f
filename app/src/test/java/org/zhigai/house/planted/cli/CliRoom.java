package org.zhigai.house.planted.cli;

/** Planted on purpose: see the rules of the house. */
public class CliRoom {}
