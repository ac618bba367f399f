package org.zhigai.house.planted.store;

import org.zhigai.house.planted.workbook.WorkbookRoom;

/** Planted on purpose: see the rules of the house. */
public record KnowsWorkbook(WorkbookRoom workbook) {}
