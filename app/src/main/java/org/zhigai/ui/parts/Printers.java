package org.zhigai.ui.parts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Window;

/** The printers of a machine and its own dialogs about them. Called on the window's thread. */
public interface Printers {

  boolean areThere();

  /** Asks for paper and margins, which hold from then on. */
  void setUp(Window over);

  /** Asks which printer; empty when the person leaves it. */
  Optional<Press> choose(Window over, PrintPaper paper);

  /** A printer that waits for pages. Not for the window's thread. */
  interface Press {

    /**
     * Prints a page.
     *
     * @param page as large as the paper it was made for
     * @return whether the printer took it
     */
    boolean take(Node page, PrintPaper paper);

    /** @return whether the printer took all */
    boolean end();

    /** Leaves what was not printed yet. */
    void cancel();
  }
}
