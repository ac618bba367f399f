package org.zhigai.ui.care;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.OpenStoreCare;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.ViewStation;

/** The care of the open store as the window knows it. */
public final class CareStation {
  private CareStation() {}

  /** @param opener shows a folder in the machine's own file window */
  public static Station of(StoreFrame frame, OpenStoreCare care, BackupNames names, Restoring restoring, CareDeeds deeds,
      Consumer<Path> opener) {
    var model = new CareViewModel(care, names, restoring, frame);
    return new ViewStation(
        "care", Material2MZ.SECURITY, () -> new CareView(model, frame, deeds, opener), new ReadOnlyStringWrapper(""), model::refresh, model::want);
  }
}
