package org.zhigai.strategy;

/** Why an entry was found, the surest first. */
public enum Fit {
  /** The paper's name is one of the entry's knowledge points. */
  POINT,
  /** It is one of the other names the entry gives. */
  SYNONYM,
  /** One of the two names holds the other. */
  PART,
  /** The names have enough characters in common and nothing that must not be confused. */
  SIMILAR,
  /** The paper names a whole domain; the entry is one of that domain. To be told as such, never as an answer to a point. */
  DOMAIN
}
