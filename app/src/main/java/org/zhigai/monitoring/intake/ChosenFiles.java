package org.zhigai.monitoring.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * The workbooks that are meant when files were chosen, a zip of workbooks standing for those in it.
 *
 * @param workbooks what a reader takes; those within a zip are paths below the zip's own
 * @param leftOut what within a zip is no table, as {@code zip: name}
 */
public record ChosenFiles(List<Path> workbooks, List<String> leftOut) {

  public ChosenFiles {
    workbooks = List.copyOf(workbooks);
    leftOut = List.copyOf(leftOut);
  }
}
