package org.zhigai.house.planted.strategy;

import org.zhigai.house.planted.monitoring.MonitoringRoom;

/** Planted on purpose: see the rules of the house. */
public record StrategyRoom(MonitoringRoom above) {}
