package org.zhigai.ui.rollup;

import java.util.Locale;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.zhigai.rollup.RollupPart;
import org.zhigai.ui.parts.UiWords;

/** The name of a part. */
final class PartCell extends ListCell<RollupPart> {
  private final UiWords words;

  PartCell(UiWords words) {
    this.words = words;
  }

  @Override
  protected void updateItem(@Nullable RollupPart part, boolean empty) {
    super.updateItem(part, empty);
    setText(part == null || empty ? null : words.say("rollup.sheet." + part.name().toLowerCase(Locale.ROOT)));
  }
}
