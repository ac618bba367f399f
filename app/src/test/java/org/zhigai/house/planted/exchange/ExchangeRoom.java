package org.zhigai.house.planted.exchange;

import org.zhigai.house.planted.review.ReviewRoom;

/** Planted on purpose: see the rules of the house. */
public record ExchangeRoom(ReviewRoom above) {}
