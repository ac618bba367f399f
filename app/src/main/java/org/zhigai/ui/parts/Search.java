package org.zhigai.ui.parts;

import java.util.List;

/** What lies in the open store and answers to what was typed. Asked off the window's thread. */
@FunctionalInterface
public interface Search {

  /** The best first, not too many; each leads to where it is seen. */
  List<Command> found(String wanted);
}
