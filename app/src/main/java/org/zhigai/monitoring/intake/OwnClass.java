package org.zhigai.monitoring.intake;

/**
 * A class that a school calls by a name without a grade, as a person once said: 启明班 is class 2 of those who entered in a year, and goes up
 * with them.
 *
 * @param entered the year they entered grade 1
 * @param number of the class in its grade
 */
public record OwnClass(String name, int entered, int number) {}
