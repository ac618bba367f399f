package org.zhigai.house.planted.ui.one;

/** Planted on purpose: see the rules of the house. */
public class One {
  org.zhigai.house.planted.ui.two.Two other;
}
