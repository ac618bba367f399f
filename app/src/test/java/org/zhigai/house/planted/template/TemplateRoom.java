package org.zhigai.house.planted.template;

import org.zhigai.house.planted.exchange.ExchangeRoom;

/** Planted on purpose: see the rules of the house. */
public record TemplateRoom(ExchangeRoom above) {}
