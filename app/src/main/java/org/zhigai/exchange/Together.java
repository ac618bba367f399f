package org.zhigai.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.SentLedger;

/** Several files that came back as one proposal: what two of them say differently of one cell a person decides, what they say alike is done once. */
final class Together {
  private final LedgerLines now;
  private final List<Step> steps = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Phrase> told = new ArrayList<>();
  private final Set<SentLedger> parts = new HashSet<>();

  private Together(LedgerLines now) {
    this.now = now;
  }

  /** @param now what stands here */
  static ReturnedLedger of(List<ReturnedLedger> files, LedgerLines now) {
    if (files.size() == 1) {
      return files.getFirst();
    }
    var all = new Together(now);
    for (var file : files) {
      all.parts.addAll(file.parts());
      all.told.addAll(file.told());
      // New entries are numbered in each file by itself: what is theirs comes right behind them.
      all.steps.addAll(file.steps());
      all.asked.addAll(file.asked());
    }
    all.settle();
    return new ReturnedLedger(files.stream().allMatch(ReturnedLedger::known), all.steps, all.asked, all.told, all.parts);
  }

  /** A cell of a row, whatever is said of it. */
  private record Place(String number, LedgerColumn column) {}

  private void settle() {
    var cells = steps.stream().filter(s -> s.deed() instanceof Deed.Cell)
        .collect(Collectors.groupingBy(s -> place((Deed.Cell) s.deed()), LinkedHashMap::new, Collectors.toList()));
    var disputed = new HashSet<Place>();
    cells.forEach((place, said) -> {
      if (said.stream().map(s -> ((Deed.Cell) s.deed()).text()).distinct().count() > 1) {
        disputed.add(place);
        said.forEach(s -> asked.add(dispute((Deed.Cell) s.deed(), s)));
      }
    });
    // What somebody is asked about anyway is not taken from the other file meanwhile.
    var open = asked.stream().flatMap(a -> a.deeds().stream()).filter(Deed.Cell.class::isInstance).map(d -> place((Deed.Cell) d)).collect(Collectors.toSet());
    var kept = new ArrayList<Step>();
    var done = new HashSet<Object>();
    for (var step : steps) {
      if (step.deed() instanceof Deed.Cell cell && open.contains(place(cell))) {
        if (!disputed.contains(place(cell))) {
          asked.add(dispute(cell, step));
        }
      } else if (done.add(said(step.deed()))) {
        kept.add(step);
      }
    }
    steps.clear();
    steps.addAll(kept);
  }

  private static Place place(Deed.Cell cell) {
    return new Place(cell.number(), cell.column());
  }

  /** What a deed comes to, wherever in a file it stands. */
  private static Object said(Deed deed) {
    return deed instanceof Deed.Measured measured && !measured.entry().startsWith(MatchRows.FRESH) ? List.of(measured.entry(), measured.row().cells()) : deed;
  }

  private Asked dispute(Deed.Cell cell, Step step) {
    var heading = cell.column().heading();
    var ours = cell.column().plain(now.cell(Objects.requireNonNull(now.byNumber().get(cell.number())), heading));
    return new Asked(Asked.Why.HANDS, step.place(), cell.number(), heading, step.before(), ours, cell.text(), Optional.empty(), List.of(cell));
  }
}
