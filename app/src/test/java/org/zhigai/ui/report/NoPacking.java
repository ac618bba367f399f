package org.zhigai.ui.report;

import java.nio.file.Path;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Progress;

/** Packages go nowhere here. */
record NoPacking() implements ReportViewModel.Packing {
  @Override
  public void into(Path file, Actor by, Progress progress) {}

  @Override
  public String signedBy() {
    return "0000-0000-0000-0000";
  }
}
