package org.zhigai.house.planted.rows;

import org.zhigai.house.planted.monitoring.MonitoringRoom;

/** Planted on purpose: see the rules of the house. */
public record RowsRoom(MonitoringRoom above) {}
