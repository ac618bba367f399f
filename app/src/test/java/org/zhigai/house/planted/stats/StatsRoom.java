package org.zhigai.house.planted.stats;

import org.zhigai.house.planted.monitoring.MonitoringRoom;
import org.zhigai.house.planted.stats.one.One;

/** Planted on purpose: see the rules of the house. */
public record StatsRoom(MonitoringRoom above, One inside) {}
