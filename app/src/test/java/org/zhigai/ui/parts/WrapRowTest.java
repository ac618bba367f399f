package org.zhigai.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class WrapRowTest {
  @Test
  void whatALineHoldsStandsBesideEachOther() {
    var grows = box(300, 40, true);
    var stays = box(200, 60, false);
    var row = laid(new WrapRow(20, 10, grows, stays), 700);
    assertThat(row.prefHeight(700)).isEqualTo(60);
    assertThat(grows.getWidth()).isEqualTo(480);
    assertThat(stays.getLayoutX()).isEqualTo(500);
    assertThat(stays.getWidth()).isEqualTo(200);
  }

  @Test
  void whatItDoesNotHoldStandsBelowAndFillsItsLine() {
    var grows = box(300, 40, true);
    var stays = box(200, 60, false);
    var row = laid(new WrapRow(20, 10, grows, stays), 450);
    assertThat(row.prefHeight(450)).isEqualTo(110);
    assertThat(grows.getWidth()).isEqualTo(450);
    assertThat(stays.getLayoutX()).isZero();
    assertThat(stays.getLayoutY()).isEqualTo(50);
    assertThat(stays.getWidth()).isEqualTo(450);
  }

  @Test
  void likeThingsStandBelowOneAnother() {
    var boxes = java.util.stream.Stream.generate(() -> box(200, 40, true)).limit(3).toArray(Region[]::new);
    laid(new WrapRow(20, 10, boxes), 450);
    assertThat(boxes[2].getLayoutY()).isEqualTo(50);
    assertThat(boxes[2].getWidth()).isEqualTo(boxes[0].getWidth()).isEqualTo(215);
  }

  private static Region box(double wide, double high, boolean grows) {
    var box = new Region();
    box.setMinWidth(wide);
    box.setPrefHeight(high);
    if (grows) {
      HBox.setHgrow(box, Priority.ALWAYS);
    }
    return box;
  }

  private static WrapRow laid(WrapRow row, double wide) {
    row.resize(wide, row.prefHeight(wide));
    row.layout();
    return row;
  }
}
