package org.zhigai.house.planted.effect;

import org.zhigai.house.planted.report.ReportRoom;

/** Planted on purpose: see the rules of the house. */
public record EffectRoom(ReportRoom above) {}
