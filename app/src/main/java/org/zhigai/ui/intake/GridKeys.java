package org.zhigai.ui.intake;

import javafx.scene.input.KeyEvent;

/** Moving about in a grid by keys, as in a spreadsheet. */
record GridKeys(SheetGrid grid) {

  void pressed(KeyEvent event) {
    var at = grid.here().get().orElse(new SheetSpot(0, 0));
    var last = new SheetSpot(Math.max(0, grid.sheet().rows() - 1), Math.max(0, grid.sheet().columns() - 1));
    var far = event.isShortcutDown();
    var to =
        switch (event.getCode()) {
          case DOWN -> new SheetSpot(far ? last.row() : at.row() + 1, at.column());
          case UP -> new SheetSpot(far ? 0 : at.row() - 1, at.column());
          case RIGHT -> new SheetSpot(at.row(), far ? last.column() : at.column() + 1);
          case LEFT -> new SheetSpot(at.row(), far ? 0 : at.column() - 1);
          case PAGE_DOWN -> new SheetSpot(at.row() + grid.wholeRows(), at.column());
          case PAGE_UP -> new SheetSpot(at.row() - grid.wholeRows(), at.column());
          case HOME -> new SheetSpot(far ? 0 : at.row(), 0);
          case END -> new SheetSpot(far ? last.row() : at.row(), last.column());
          default -> at;
        };
    if (!to.equals(at)) {
      grid.reveal(new SheetSpot(Math.clamp(to.row(), 0, last.row()), Math.clamp(to.column(), 0, last.column())));
      event.consume();
    }
  }
}
