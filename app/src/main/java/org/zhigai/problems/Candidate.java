package org.zhigai.problems;

/**
 * A test a rule made, significant or not: the whole list is judged together.
 *
 * @param finding with q not yet given (NaN)
 * @param meetsFloor whether the difference is large enough to matter, in the unfavourable direction
 */
public record Candidate(Finding finding, boolean meetsFloor) {}
