package org.zhigai.house.planted.ui;

import org.zhigai.house.planted.cli.CliRoom;

/** Planted on purpose: see the rules of the house. */
public record UiRoom(CliRoom above) {}
