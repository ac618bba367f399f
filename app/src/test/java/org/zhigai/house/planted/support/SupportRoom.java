package org.zhigai.house.planted.support;

import org.zhigai.house.planted.report.ReportRoom;

/** Planted on purpose: see the rules of the house. */
public record SupportRoom(ReportRoom above) {}
