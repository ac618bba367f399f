package org.zhigai.ui.intake;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.SheetCorrections;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** What came in, newest first, and taking it back. */
public final class HistoryViewModel implements ViewModel {
  private final ImportResults imports;
  private final Supplier<List<ImportRecord>> history;
  private final StoreFrame frame;
  private final Consumer<ImportRecord> onUndone;
  private final ObservableList<ImportRecord> rows = FXCollections.observableArrayList();

  /**
   * @param history the imports, newest first
   * @param onUndone what else the window does once an import was taken back
   */
  public HistoryViewModel(
      ImportResults imports, Supplier<List<ImportRecord>> history, StoreFrame frame, Consumer<ImportRecord> onUndone) {
    this.imports = imports;
    this.history = history;
    this.frame = frame;
    this.onUndone = onUndone;
  }

  public void refresh() {
    rows.setAll(history.get());
  }

  /** Numbers of what stands on an import; while there are any it cannot be taken back. */
  public List<String> dependants(ImportRecord record) {
    return imports.dependants(record.id());
  }

  /** What had been said of its sheets. */
  public List<SheetCorrections> corrections(ImportRecord record) {
    return imports.corrections(record.id());
  }

  /** Takes an import back with everything it brought. */
  public void undo(ImportRecord record) {
    var by = frame.actor().get();
    frame.jobs().run(
        Phrase.of("preview.undoing", record.file()),
        progress -> {
          imports.undo(record.id(), by);
          return record;
        },
        this::undone);
  }

  private void undone(ImportRecord record) {
    refresh();
    frame.notices().done(Phrase.of("preview.undone", record.file()));
    frame.notices().saved();
    onUndone.accept(record);
  }

  public ObservableList<ImportRecord> rows() {
    return rows;
  }
}
