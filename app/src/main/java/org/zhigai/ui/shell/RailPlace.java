package org.zhigai.ui.shell;

/** Where the window stands: a station, and what is to be in sight there; see {@link org.zhigai.ui.parts.Station#show}. */
public record RailPlace(String station, String target) {}
