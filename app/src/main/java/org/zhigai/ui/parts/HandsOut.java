package org.zhigai.ui.parts;

import java.util.List;
import java.util.function.Supplier;
import org.zhigai.report.SheetReport;

/** What Ctrl+P and Ctrl+S take of a screen that knows better than to be taken as it looks. */
public sealed interface HandsOut {

  /**
   * Tables.
   *
   * @param made asked off the window's thread
   */
  record Sheets(Supplier<List<SheetReport>> made) implements HandsOut {}

  /** It sees to both by itself. */
  record Itself(Runnable print, Runnable export) implements HandsOut {}
}
