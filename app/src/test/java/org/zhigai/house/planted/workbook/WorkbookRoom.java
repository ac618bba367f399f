package org.zhigai.house.planted.workbook;

import org.zhigai.house.planted.store.StoreRoom;

/** Planted on purpose: see the rules of the house. */
public record WorkbookRoom(StoreRoom above) {}
