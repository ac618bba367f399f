package org.zhigai.ui.manual;

import javafx.beans.property.ReadOnlyStringWrapper;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.ViewStation;

/** The manual as the window knows it; shows a page or a section by its address. */
public final class ManualStation {
  private ManualStation() {}

  public static Station of(ManualModel model, UiWords words) {
    return new ViewStation("manual", Material2MZ.MENU_BOOK, () -> new ManualView(model, words), new ReadOnlyStringWrapper(""), () -> {}, model::show);
  }
}
