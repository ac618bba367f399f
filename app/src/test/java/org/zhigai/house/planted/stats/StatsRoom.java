package org.zhigai.house.planted.stats;

import org.zhigai.house.planted.monitoring.MonitoringRoom;

/** Planted on purpose: see the rules of the house. */
public record StatsRoom(MonitoringRoom above) {}
