package org.zhigai.house.planted.report;

/** Planted on purpose: see the rules of the house. */
public record Screen(javafx.scene.Node node) {}
