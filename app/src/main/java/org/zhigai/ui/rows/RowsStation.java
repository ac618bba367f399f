package org.zhigai.ui.rows;

import org.kordamp.ikonli.Ikon;
import org.zhigai.rows.Book;
import org.zhigai.rows.Kind;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.ViewStation;
import org.zhigai.ui.people.Register;

/** A kind of record as a station of the window; shows a row by its number. */
public final class RowsStation {
  private RowsStation() {}

  /** @param id of the station, which also names it: {@code shell.station.<id>} */
  public static <K> Station of(String id, Ikon icon, StoreFrame frame, Book book, Kind<K> kind, Register register, RowsModel.Exporting exporting) {
    var model = new RowsModel<>(book, kind, exporting, frame);
    return new ViewStation(id, icon, () -> new RowsView<>(model, register, frame), model.badge(), model::refresh, model::choose);
  }
}
