package org.zhigai.house.planted.document;

import org.zhigai.house.planted.ui.UiRoom;

/** Planted on purpose: see the rules of the house. */
public record DocumentRoom(UiRoom above) {}
