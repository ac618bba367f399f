package org.zhigai.monitoring.intake;

import java.util.List;
import org.zhigai.monitoring.ImportRecord;

/**
 * What an import did.
 *
 * @param imported workbooks that came in now
 * @param unchanged workbooks whose very bytes had come in before: nothing was done for them
 */
public record ImportOutcome(List<ImportRecord> imported, List<ImportRecord> unchanged) {

  public ImportOutcome {
    imported = List.copyOf(imported);
    unchanged = List.copyOf(unchanged);
  }
}
