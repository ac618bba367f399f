package org.zhigai.monitoring.intake;

import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.PaperResults;

/** A paper that is in the store, and the import it came with. */
public record StoredPaper(ImportRecord from, PaperResults results) {}
