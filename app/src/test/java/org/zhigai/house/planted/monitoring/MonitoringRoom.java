package org.zhigai.house.planted.monitoring;

import org.zhigai.house.planted.problems.ProblemsRoom;

/** Planted on purpose: see the rules of the house. */
public record MonitoringRoom(ProblemsRoom above) {}
