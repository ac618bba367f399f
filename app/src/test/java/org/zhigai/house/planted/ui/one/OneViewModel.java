package org.zhigai.house.planted.ui.one;

/** Planted on purpose: see the rules of the house. */
public record OneViewModel(javafx.scene.Node node) {}
