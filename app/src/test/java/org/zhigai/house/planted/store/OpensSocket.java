package org.zhigai.house.planted.store;

import java.net.ServerSocket;

/** Planted on purpose: see the rules of the house. */
public class OpensSocket {
  ServerSocket listening;
}
