package org.zhigai.ui.print;

import java.util.List;
import javafx.scene.image.Image;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.SheetReport;

/** What a screen has for paper. */
sealed interface Printable {

  /** Its name, which names the file too. */
  Phrase name();

  /** The document that is handed in, or the table that is shown. */
  record Sheets(Phrase name, List<SheetReport> sheets) implements Printable {}

  /** A screen without a table, as it looks. */
  record Seen(Phrase name, Image picture) implements Printable {}
}
