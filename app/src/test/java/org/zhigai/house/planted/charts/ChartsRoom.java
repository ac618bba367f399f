package org.zhigai.house.planted.charts;

import org.zhigai.house.planted.ui.UiRoom;

/** Planted on purpose: see the rules of the house. */
public record ChartsRoom(UiRoom above) {}
