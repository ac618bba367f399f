package org.zhigai.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Set<String> gone = new HashSet<>();
  /** Entries that files open, by what is said of them. */
  private final Map<Map<LedgerColumn, String>, String> opened = new LinkedHashMap<>();

  private Together(LedgerLines now) {
    this.now = now;
  }

  /** @param now what stands here */
  static ReturnedLedger of(List<ReturnedLedger> files, LedgerLines now) {
    if (files.size() == 1) {
      return files.getFirst();
    }
    var all = new Together(now);
    for (var i = 0; i < files.size(); i++) {
      all.add(files.get(i), i);
    }
    all.settle();
    return new ReturnedLedger(files.stream().allMatch(ReturnedLedger::known), all.steps, all.asked, all.told, all.parts);
  }

  private void add(ReturnedLedger file, int place) {
    parts.addAll(file.parts());
    told.addAll(file.told());
    fresh(file, place);
    // A row that several do not have is asked about once.
    file.asked().stream().filter(a -> a.why() != Asked.Why.GONE || gone.add(a.number())).forEach(asked::add);
  }

  /** Each file numbers the entries it opens from one. What a file before opened in the same words is the same entry: its measures are that one's. */
  private void fresh(ReturnedLedger file, int place) {
    var before = Map.copyOf(opened);
    var called = new HashMap<String, String>();
    for (var step : file.steps()) {
      if (step.deed() instanceof Deed.Opened one) {
        var name = before.getOrDefault(ofEntry(one.row()), one.entry() + "/" + place);
        called.put(one.entry(), name);
        opened.putIfAbsent(ofEntry(one.row()), name);
      }
    }
    file.steps().stream().filter(s -> !(s.deed() instanceof Deed.Opened one) || !before.containsKey(ofEntry(one.row())))
        .map(s -> s.calling(entry -> called.getOrDefault(entry, entry))).forEach(steps::add);
  }

  /** What a row says of its entry, and not of the measure beside it. */
  private static Map<LedgerColumn, String> ofEntry(CameRow row) {
    return Arrays.stream(LedgerColumn.values()).filter(LedgerColumn::isOfEntry).collect(Collectors.toMap(c -> c, row::cell));
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
    return deed instanceof Deed.Measured measured ? List.of(measured.entry(), measured.row().cells()) : deed;
  }

  private Asked dispute(Deed.Cell cell, Step step) {
    var heading = cell.column().heading();
    var ours = cell.column().plain(now.cell(Objects.requireNonNull(now.byNumber().get(cell.number())), heading));
    return new Asked(Asked.Why.HANDS, step.place(), cell.number(), heading, step.before(), ours, cell.text(), Optional.empty(), List.of(cell));
  }
}
