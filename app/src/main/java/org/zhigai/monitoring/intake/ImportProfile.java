package org.zhigai.monitoring.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A layout a person put right once: what its headings look like and what is to be made of it.
 *
 * @param id key in the store; 0 before it is kept
 * @param title as the person called it
 * @param print of the header row that says most; see {@link HeaderPrint}
 * @param rows the header's rows relative to that one, for example {@code [0, 1]}
 * @param said corrections as {@link Corrections#ofLayout()}; its header only says whether one was given and whether exactly
 * @param by who saved it
 */
public record ImportProfile(
    long id, String title, String print, List<Integer> rows, Corrections said, LocalDateTime at, String by) {
  private static final int ROWS = 200;

  public ImportProfile {
    rows = List.copyOf(rows);
  }

  /**
   * The layout of a sheet as it was read.
   *
   * @return empty when the sheet has no header
   */
  public static Optional<ImportProfile> of(String title, SheetCells cells, SheetReading reading) {
    var rows = reading.corrections().header().map(Corrections.Header::rows).orElse(reading.headerRows());
    return HeaderPrint.fullest(cells, rows)
        .map(anchor -> new ImportProfile(
            0, title, HeaderPrint.of(cells, anchor - 1), rows.stream().map(r -> r - anchor).toList(),
            reading.corrections().ofLayout(), LocalDateTime.MIN, ""));
  }

  /** What is to be made of a sheet that has this layout; empty when it has not. */
  public Optional<Corrections> on(SheetCells cells) {
    for (var r = 0; r < Math.min(cells.rows(), ROWS); r++) {
      if (HeaderPrint.of(cells, r).equals(print)) {
        var anchor = r + 1;
        var there = rows.stream().map(offset -> offset + anchor).filter(row -> row > 0).toList();
        return Optional.of(
            new Corrections(
                said.header().filter(h -> !there.isEmpty()).map(h -> new Corrections.Header(there, h.exact())),
                said.columns(), said.fullMarks(), said.kind(), said.round(), said.subject(), said.grade(), said.excluded(), said.values(), said.classes(),
                said.exam(), said.date(), said.options()));
      }
    }
    return Optional.empty();
  }
}
