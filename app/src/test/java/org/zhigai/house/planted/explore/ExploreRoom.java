package org.zhigai.house.planted.explore;

import org.zhigai.house.planted.store.StoreRoom;
import org.zhigai.house.planted.ui.UiRoom;

/** Planted on purpose: see the rules of the house. */
public record ExploreRoom(UiRoom above, StoreRoom besides) {}
