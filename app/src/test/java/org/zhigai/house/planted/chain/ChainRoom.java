package org.zhigai.house.planted.chain;

import org.zhigai.house.planted.workbook.WorkbookRoom;

/** Planted on purpose: see the rules of the house. */
public record ChainRoom(WorkbookRoom above) {}
