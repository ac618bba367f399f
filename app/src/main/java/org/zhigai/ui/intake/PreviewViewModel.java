package org.zhigai.ui.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.intake.ImportOutcome;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.ui.jobs.RunningJob;
import org.zhigai.ui.parts.Desk;

/** The import: files are read, what was recognised is looked at, and then everything comes in or nothing. */
public final class PreviewViewModel {
  private final ImportResults imports;
  private final Desk desk;
  private final Consumer<ImportOutcome> onImported;
  private final ObservableList<SheetPlan> sheets = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<SheetPlan>> chosen = new SimpleObjectProperty<>(this, "chosen", Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private List<WorkbookReading> readings = List.of();

  /** @param onImported what else the window does once something came in */
  public PreviewViewModel(ImportResults imports, Desk desk, Consumer<ImportOutcome> onImported) {
    this.imports = imports;
    this.desk = desk;
    this.onImported = onImported;
  }

  /** Reads files and shows what they hold; writes nothing. */
  public void read(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    var wanted = List.copyOf(files);
    watch(desk.jobs().latest("import.preview", reading(wanted), progress -> imports.preview(wanted, progress), this::show));
  }

  private static Phrase reading(List<Path> files) {
    return Phrase.of("preview.reading", files.size(), String.valueOf(files.getFirst().getFileName()));
  }

  private void show(List<WorkbookReading> read) {
    readings = List.copyOf(read);
    sheets.setAll(readings.stream().flatMap(f -> f.sheets().stream().map(s -> new SheetPlan(f, s))).toList());
    chosen.set(sheets.stream().filter(s -> s.errors() > 0).findFirst().or(() -> sheets.stream().findFirst()));
  }

  /** Leaves everything as it was. */
  public void leave() {
    show(List.of());
  }

  /** Keeps everything that was shown, in one transaction. */
  public void commit() {
    var wanted = readings;
    var by = desk.actor().get();
    watch(desk.jobs().run(Phrase.of("preview.importing"), progress -> keep(wanted, by, progress), this::tell));
  }

  private ImportOutcome keep(List<WorkbookReading> wanted, org.zhigai.kernel.Actor by, Progress progress) {
    return imports.commit(wanted, by, progress);
  }

  private void tell(ImportOutcome outcome) {
    leave();
    if (!outcome.unchanged().isEmpty()) {
      var names = outcome.unchanged().stream().map(r -> r.file()).collect(Collectors.joining(desk.words().say("preview.list")));
      desk.notices().care(Phrase.of("preview.unchanged", names));
    }
    if (!outcome.imported().isEmpty()) {
      desk.notices().done(Phrase.of("preview.imported", outcome.imported().size()));
      desk.notices().saved();
    }
    onImported.accept(outcome);
    desk.navigator().open(outcome.imported().isEmpty() ? "history" : "monitoring", "");
  }

  private void watch(RunningJob job) {
    job.state().subscribe(state -> busy.set(state == RunningJob.State.RUNNING));
  }

  /** How many errors stand in the way, over all files. */
  public long errors() {
    return sheets.stream().mapToLong(SheetPlan::errors).sum();
  }

  public long warnings() {
    return sheets.stream().mapToLong(SheetPlan::warnings).sum();
  }

  /** Whether there is something to keep and no error. */
  public boolean isClean() {
    return errors() == 0 && readings.stream().anyMatch(r -> !r.contents().isEmpty());
  }

  public BooleanBinding mayImport() {
    return Bindings.createBooleanBinding(() -> !busy.get() && isClean(), busy, sheets);
  }

  /** Sheets of all files, in their order. */
  public ObservableList<SheetPlan> sheets() {
    return sheets;
  }

  /** The sheet whose columns and issues are in sight. */
  public ObjectProperty<Optional<SheetPlan>> chosen() {
    return chosen;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }
}
