package org.zhigai.house.planted.ui.one;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;

/** Planted on purpose: keeps a property and a node, and does not say what it is. */
public record Unmarked(SimpleStringProperty text, Node node) {}
