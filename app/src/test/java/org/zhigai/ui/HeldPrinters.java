package org.zhigai.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Window;
import org.zhigai.ui.parts.PrintPaper;
import org.zhigai.ui.parts.Printers;

/** A printer that keeps what it is given, in the order of what happened. */
public final class HeldPrinters implements Printers {
  public final List<Node> pages = new ArrayList<>();
  public final List<String> happened = new ArrayList<>();
  public boolean there = true;
  public boolean chosen = true;
  /** The page it takes no more. */
  public int jams = Integer.MAX_VALUE;

  @Override
  public boolean areThere() {
    return there;
  }

  @Override
  public void setUp(Window over) {
    happened.add("set up");
  }

  @Override
  public Optional<Press> choose(Window over, PrintPaper paper) {
    return chosen ? Optional.of(new Held()) : Optional.empty();
  }

  private final class Held implements Press {
    @Override
    public boolean take(Node page, PrintPaper paper) {
      pages.add(page);
      happened.add("page");
      return pages.size() < jams;
    }

    @Override
    public boolean end() {
      happened.add("end");
      return true;
    }

    @Override
    public void cancel() {
      happened.add("cancel");
    }
  }
}
