package org.zhigai.strategy;

/** Subjects that strategies are written for. {@link #SCHOOL} holds what no lesson mends: factors of the questionnaires and papers at fault. */
public enum Subject {
  MATHS,
  CHINESE,
  ENGLISH,
  SCIENCE,
  PHYSICS,
  CHEMISTRY,
  BIOLOGY,
  HISTORY,
  GEOGRAPHY,
  ETHICS,
  PE,
  ARTS,
  LABOUR,
  COMPUTING,
  PSYCHOLOGY,
  SCHOOL
}
