package org.zhigai.house.planted.people;

import org.zhigai.house.planted.monitoring.MonitoringRoom;

/** Planted on purpose: see the rules of the house. */
public record PeopleRoom(MonitoringRoom above) {}
