package org.zhigai.house.planted.report;

/** Planted on purpose: see the rules of the house. */
public class Sheet {
  org.apache.poi.ss.usermodel.Sheet sheet;
}
