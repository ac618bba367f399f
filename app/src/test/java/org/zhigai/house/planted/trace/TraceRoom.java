package org.zhigai.house.planted.trace;

import org.zhigai.house.planted.report.ReportRoom;

/** Planted on purpose: see the rules of the house. */
public record TraceRoom(ReportRoom above) {}
