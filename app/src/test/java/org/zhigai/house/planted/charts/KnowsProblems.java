package org.zhigai.house.planted.charts;

import org.zhigai.house.planted.problems.ProblemsRoom;

/** Planted on purpose: see the rules of the house. */
public record KnowsProblems(ProblemsRoom problems) {}
