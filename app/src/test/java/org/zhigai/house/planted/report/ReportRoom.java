package org.zhigai.house.planted.report;

import org.zhigai.house.planted.workbook.WorkbookRoom;

/** Planted on purpose: see the rules of the house. */
public class ReportRoom {
  WorkbookRoom above;
}
