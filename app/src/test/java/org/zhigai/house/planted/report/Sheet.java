package org.zhigai.house.planted.report;

/** Planted on purpose: see the rules of the house. */
public record Sheet(org.apache.poi.ss.usermodel.Sheet sheet) {}
