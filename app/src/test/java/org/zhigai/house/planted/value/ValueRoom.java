package org.zhigai.house.planted.value;

import org.zhigai.house.planted.kernel.KernelRoom;

/** Planted on purpose: see the rules of the house. */
public record ValueRoom(KernelRoom above) {}
