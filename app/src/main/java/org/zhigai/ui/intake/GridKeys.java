package org.zhigai.ui.intake;

import javafx.scene.input.KeyEvent;

/** Moving about in a grid by keys, as in a spreadsheet. */
record GridKeys(SheetGrid grid) {

  void pressed(KeyEvent event) {
    var at = grid.here().get().orElse(new Spot(0, 0));
    var last = new Spot(Math.max(0, grid.sheet().rows() - 1), Math.max(0, grid.sheet().columns() - 1));
    var far = event.isShortcutDown();
    var to =
        switch (event.getCode()) {
          case DOWN -> new Spot(far ? last.row() : at.row() + 1, at.column());
          case UP -> new Spot(far ? 0 : at.row() - 1, at.column());
          case RIGHT -> new Spot(at.row(), far ? last.column() : at.column() + 1);
          case LEFT -> new Spot(at.row(), far ? 0 : at.column() - 1);
          case PAGE_DOWN -> new Spot(at.row() + grid.wholeRows(), at.column());
          case PAGE_UP -> new Spot(at.row() - grid.wholeRows(), at.column());
          case HOME -> new Spot(far ? 0 : at.row(), 0);
          case END -> new Spot(far ? last.row() : at.row(), last.column());
          default -> at;
        };
    if (!to.equals(at)) {
      grid.reveal(new Spot(Math.clamp(to.row(), 0, last.row()), Math.clamp(to.column(), 0, last.column())));
      event.consume();
    }
  }
}
