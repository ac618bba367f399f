package org.zhigai.chain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.Indicator;
import org.zhigai.monitoring.Paper;
import org.zhigai.monitoring.PaperResults;
import org.zhigai.monitoring.Questionnaire;
import org.zhigai.monitoring.ResultsArchive;
import org.zhigai.monitoring.Round;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.stats.trust.HeldPopulation;
import org.zhigai.stats.trust.HeldPopulation.Member;

/**
 * Results as numbers of many may be made of them: of a paper of which numbers have gone out, those who sat it are counted as {@link HeldPopulation} says.
 * What is about one pupil alone is read from the archive itself.
 */
public final class HeldResults implements ResultsArchive {
  /** How many at the least are a block. */
  static final int PUPILS = 5;
  /** The same of answer sheets. */
  static final int SHEETS = 10;
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
    var label = whole.paper().info().label();
    var known = released().stream().filter(r -> r.row().get(ReleasedPaper.PAPER).equals(label)).findFirst();
    if (known.isEmpty()) {
      return whole;
    }
    var counted = held(known, HeldRows.of(whole), PUPILS).counted();
    var keep = new boolean[whole.pupils().size()];
    for (var p = 0; p < keep.length; p++) {
      keep[p] = !whole.pupils().get(p).isPresent() || counted.contains(whole.pupils().get(p).pseudonym());
    }
    return whole.only(keep);
  }

  private static HeldPopulation held(Optional<ReleasedPaper> known, List<Member> now, int least) {
    return HeldPopulation.of(known.map(r -> r.row().get(ReleasedPaper.BLOCKS)).orElse(List.of()), now, least);
  }

  private List<ReleasedPaper> released() {
    return book.all(ReleasedPaper.KIND);
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
    var released = released();
    var edits = new ArrayList<Edit>();
    for (var paper : all.papers()) {
      var label = paper.info().label();
      var known = released.stream().filter(r -> r.row().get(ReleasedPaper.PAPER).equals(label)).findFirst();
      if (known.isPresent() || ofAll) {
        edits.addAll(edit(known, label, paper.info().round(), held(known, HeldRows.of(all.results(paper.id())), PUPILS)));
      }
    }
    var asked = HeldSurveys.once(all.questionnaires());
    for (var one : asked) {
      var known = HeldSurveys.known(one, released, asked);
      if (known.isPresent() || ofAll) {
        edits.addAll(edit(known, HeldSurveys.label(one), one.round(), held(known, HeldRows.of(one), SHEETS)));
      }
    }
    if (!edits.isEmpty()) {
      book.apply(new Change(Phrase.of("released.noted", edits.size()), edits, PROGRAM, "", true)).orThrow();
    }
  }

  private static List<Edit> edit(Optional<ReleasedPaper> known, String label, Round round, HeldPopulation now) {
    if (now.blocks().equals(known.map(r -> r.row().get(ReleasedPaper.BLOCKS)).orElse(List.of()))) {
      return List.of();
    }
    return List.of(known.map(r -> Edit.put(r.row(), Values.of(ReleasedPaper.BLOCKS, now.blocks())))
        .orElseGet(() -> new Edit.Open<>(ReleasedPaper.KIND, round.year(), Values.of(ReleasedPaper.PAPER, label).and(ReleasedPaper.BLOCKS, now.blocks()))));
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
    var asked = HeldSurveys.once(all.questionnaires());
    var released = released();
    return asked.stream().map(q -> HeldSurveys.known(q, released, asked).map(known -> counted(q, known)).orElse(q)).toList();
  }

  private static Questionnaire counted(Questionnaire whole, ReleasedPaper known) {
    var rows = HeldRows.of(whole);
    var counted = held(Optional.of(known), rows, SHEETS).counted();
    var keep = new boolean[rows.size()];
    for (var r = 0; r < keep.length; r++) {
      keep[r] = counted.contains(rows.get(r).name());
    }
    return whole.only(keep);
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
