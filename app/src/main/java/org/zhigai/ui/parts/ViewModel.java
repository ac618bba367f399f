package org.zhigai.ui.parts;

/**
 * What a screen shows and what one can do there, without the screen: properties and use cases, no node. Whoever keeps properties and is not part of a
 * screen is one; the house is held to it.
 */
public interface ViewModel {}
