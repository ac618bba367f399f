package org.zhigai.ui.intake;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.figures.ReadFigures;
import org.zhigai.monitoring.intake.ImportOutcome;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.ui.jobs.RunningJob;
import org.zhigai.ui.parts.Desk;

/** The state of an import: workbooks looked at and not yet kept, and what was kept before. */
public final class IntakeViewModel {
  private final ImportResults imports;
  private final ReadFigures figures;
  private final Desk desk;
  private final Runnable afterChange;
  private final ObservableList<WorkbookReading> readings = FXCollections.observableArrayList();
  private final ObservableList<ImportRecord> history = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  /** @param afterChange told after an import or an undo, so that other screens read again */
  public IntakeViewModel(ImportResults imports, ReadFigures figures, Desk desk, Runnable afterChange) {
    this.imports = imports;
    this.figures = figures;
    this.desk = desk;
    this.afterChange = afterChange;
  }

  /** Looks at the files; nothing is kept. */
  public void look(List<Path> files) {
    if (!files.isEmpty()) {
      follow(desk.jobs().latest("import.look", Phrase.of("preview.looking"),
          progress -> imports.preview(files, progress), readings::setAll));
    }
  }

  /** Keeps all that was looked at, in one transaction. */
  public void keep() {
    var all = List.copyOf(readings);
    var by = desk.actor().get();
    follow(desk.jobs().run(Phrase.of("preview.keeping"), progress -> imports.commit(all, by, progress), this::kept));
  }

  /** Lets go of what was looked at. */
  public void drop() {
    readings.clear();
  }

  /** Takes an import back; refused with its reason when something stands on it. */
  public void undo(ImportRecord record) {
    var by = desk.actor().get();
    follow(desk.jobs().run(
        Phrase.of("preview.undoing", record.file()),
        progress -> {
          imports.undo(record.id(), by);
          return record;
        },
        gone -> changed(Phrase.of("preview.undone", gone.file()))));
  }

  public void refresh() {
    history.setAll(figures.imports());
  }

  /** Whether what was looked at may be kept: something is there and nothing is wrong with it. */
  public boolean mayKeep() {
    return !readings.isEmpty() && readings.stream().noneMatch(WorkbookReading::isRefused);
  }

  private void kept(ImportOutcome outcome) {
    readings.clear();
    changed(outcome.imported().isEmpty()
        ? Phrase.of("preview.unchanged", outcome.unchanged().size())
        : Phrase.of("preview.kept", outcome.imported().size(), outcome.unchanged().size()));
  }

  private void changed(Phrase said) {
    refresh();
    desk.notices().done(said);
    desk.notices().saved();
    afterChange.run();
  }

  private void follow(RunningJob job) {
    job.state().subscribe(state -> busy.set(state == RunningJob.State.RUNNING));
  }

  /** Workbooks looked at, in the order they were given. */
  public ObservableList<WorkbookReading> readings() {
    return readings;
  }

  /** Imports kept, newest first. */
  public ObservableList<ImportRecord> history() {
    return history;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }
}
