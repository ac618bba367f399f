package org.zhigai.chain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.stats.trust.HeldBlock;
import org.zhigai.stats.trust.HeldPopulation;

/**
 * Results as numbers of many may be made of them: of a paper of which numbers have gone out, those who sat it are counted as {@link HeldPopulation} says.
 * What is about one pupil alone is read from the archive itself.
 */
public final class HeldResults implements ResultsArchive {
  private static final int LEAST = 5;
  private static final Actor PROGRAM = new Actor("知改", "");

  private final ResultsArchive all;
  private final Book book;

  public HeldResults(ResultsArchive all, Book book) {
    this.all = all;
    this.book = book;
  }

  @Override
  public PaperResults results(long paperId) {
    return counted(all.results(paperId));
  }

  @Override
  public ResultsArchive whole() {
    return all;
  }

  private PaperResults counted(PaperResults whole) {
    var known = released(whole.paper().info());
    if (known.isEmpty()) {
      return whole;
    }
    var counted = HeldPopulation.of(known.get().row().get(ReleasedPaper.BLOCKS), HeldRows.of(whole), LEAST).counted();
    var keep = new boolean[whole.pupils().size()];
    for (var p = 0; p < keep.length; p++) {
      keep[p] = !whole.pupils().get(p).isPresent() || counted.contains(whole.pupils().get(p).pseudonym());
    }
    return whole.only(keep);
  }

  private Optional<ReleasedPaper> released(PaperInfo paper) {
    return book.all(ReleasedPaper.KIND).stream().filter(r -> r.row().get(ReleasedPaper.PAPER).equals(paper.label())).findFirst();
  }

  /** Notes, before numbers go out, of whom they are. */
  public void goOut() {
    note(true);
  }

  /** The same of those papers alone of which numbers went out before: new ones have been kept, and will go out as they are. */
  public void keptAnew() {
    note(false);
  }

  private synchronized void note(boolean ofAll) {
    var edits = new ArrayList<Edit>();
    for (var paper : all.papers()) {
      var known = released(paper.info());
      var before = known.map(r -> r.row().get(ReleasedPaper.BLOCKS)).orElse(List.of());
      if (known.isPresent() || ofAll) {
        var now = HeldPopulation.of(before, HeldRows.of(all.results(paper.id())), LEAST).blocks();
        if (!now.equals(before)) {
          edits.add(edit(known, paper, now));
        }
      }
    }
    if (!edits.isEmpty()) {
      book.apply(new Change(Phrase.of("released.noted", edits.size()), edits, PROGRAM, "", true)).orThrow();
    }
  }

  private static Edit edit(Optional<ReleasedPaper> known, Paper paper, List<HeldBlock> now) {
    return known.map(r -> Edit.put(r.row(), Values.of(ReleasedPaper.BLOCKS, now)))
        .orElseGet(() -> new Edit.Open<>(
            ReleasedPaper.KIND, paper.info().round().year(), Values.of(ReleasedPaper.PAPER, paper.info().label()).and(ReleasedPaper.BLOCKS, now)));
  }

  @Override
  public List<Paper> papers() {
    return all.papers();
  }

  @Override
  public List<Indicator> indicators() {
    return all.indicators();
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return all.questionnaires();
  }

  @Override
  public List<ImportRecord> imports() {
    return all.imports();
  }

  @Override
  public long version(String source) {
    return all.version(source);
  }
}
