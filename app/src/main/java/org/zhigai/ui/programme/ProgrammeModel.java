package org.zhigai.ui.programme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.zhigai.kernel.Phrase;
import org.zhigai.programme.Programme;
import org.zhigai.programme.TaskStand;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Outcome;
import org.zhigai.rows.Values;
import org.zhigai.support.DutyShare;
import org.zhigai.support.FiledPaper;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Stations;
import org.zhigai.ui.parts.ViewModel;

/** Where the school stands in the three-year plan, and the two things one does about a task from here. */
public final class ProgrammeModel implements ViewModel {
  private final Programme programme;
  private final Exporting exporting;
  private final StoreFrame frame;
  private final ReadOnlyObjectWrapper<List<TaskStand>> stands = new ReadOnlyObjectWrapper<>(this, "stands", List.of());
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper(this, "badge", "");

  private final ReadOnlyStringWrapper asked = new ReadOnlyStringWrapper(this, "asked", "");

  /** Writes the plan as it stands into a file. */
  public interface Exporting {
    void write(List<TaskStand> stands, Path file);
  }

  public ProgrammeModel(Programme programme, Book book, Exporting exporting, StoreFrame frame) {
    this.programme = programme;
    this.exporting = exporting;
    this.frame = frame;
    var _ = frame.edits().listen(new HashSet<>(book.kinds()), this::refresh);
  }

  ReadOnlyObjectProperty<List<TaskStand>> stands() {
    return stands.getReadOnlyProperty();
  }

  /** Id of the task that is to be in sight; empty for none. */
  ReadOnlyStringProperty asked() {
    return asked.getReadOnlyProperty();
  }

  /** Brings a task into sight. */
  void show(String task) {
    asked.set("");
    asked.set(task);
  }

  /** How many tasks are overdue; empty when none. */
  public ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  public void refresh() {
    stands.set(programme.now());
    var late = stands.get().stream().filter(TaskStand::isOverdue).count();
    badge.set(late == 0 ? "" : Long.toString(late));
  }

  /** Goes to what answers a task. */
  void open(TaskStand.Piece piece) {
    var station = Stations.of(piece.answer().kind());
    frame.navigator().open(station, station.equals("support") || piece.there() == 1 ? piece.target() : "");
  }

  /** 分工: a line in the table of duties with the task, its phase and its day. */
  void assign(TaskStand stand) {
    var task = stand.task();
    var values = Values.of(DutyShare.TASK, task.name().zh()).and(DutyShare.PHASE, task.phase()).and(DutyShare.DUE, stand.due());
    make(Phrase.of("programme.assigned", task.name().zh()), new Edit.Open<>(DutyShare.KIND, today().getYear(), values));
  }

  /** 登记材料: a line in the register of papers with the sort that is asked for. */
  void file(String sort) {
    make(
        Phrase.of("programme.filed", sort),
        new Edit.Open<>(FiledPaper.KIND, today().getYear(), Values.of(FiledPaper.SORT, sort).and(FiledPaper.TITLE, sort).and(FiledPaper.ON, today())));
  }

  private void make(Phrase what, Edit edit) {
    frame.edits().make(Change.of(what, frame.actor().get(), edit), outcome -> {
      if (outcome instanceof Outcome.Done done && !done.rows().isEmpty()) {
        frame.navigator().open("support", done.rows().getFirst().number());
      } else {
        outcome.orThrow();
      }
    });
  }

  void export(Path file) {
    var now = programme.now();
    frame.jobs().run(Phrase.of("programme.exporting"), progress -> {
      exporting.write(now, file);
      return file;
    }, done -> frame.notices().done(Phrase.of("programme.exported", String.valueOf(done.getFileName()))));
  }

  private LocalDate today() {
    return LocalDate.now(frame.clock());
  }
}
