package org.zhigai.house.planted.session;

import org.zhigai.house.planted.report.ReportRoom;

/** Planted on purpose: see the rules of the house. */
public record SessionRoom(ReportRoom above) {}
