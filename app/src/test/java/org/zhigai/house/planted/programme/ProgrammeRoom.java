package org.zhigai.house.planted.programme;

import org.zhigai.house.planted.report.ReportRoom;

/** Planted on purpose: see the rules of the house. */
public record ProgrammeRoom(ReportRoom above) {}
