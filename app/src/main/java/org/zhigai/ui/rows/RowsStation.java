package org.zhigai.ui.rows;

import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.zhigai.rows.Book;
import org.zhigai.rows.Kind;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewStation;
import org.zhigai.ui.people.Register;

/** Kinds of record as a station of the window; shows a kind by its id and a row by its number. */
public final class RowsStation {
  private RowsStation() {}

  /** @param id of the station, which also names it: {@code shell.station.<id>} */
  public static Station of(String id, Ikon icon, StoreFrame frame, Book book, List<Kind<?>> kinds, Register register, RowsModel.Exporting exporting) {
    var model = new ShelvesModel(book, kinds, exporting, frame);
    return new ViewStation(id, icon, () -> new ShelvesView(model, register, frame), model.badge(), model::refresh, model::show);
  }
}
