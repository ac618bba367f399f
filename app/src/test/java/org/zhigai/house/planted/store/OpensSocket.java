package org.zhigai.house.planted.store;

import java.net.ServerSocket;

/** Planted on purpose: see the rules of the house. */
public record OpensSocket(ServerSocket listening) {}
