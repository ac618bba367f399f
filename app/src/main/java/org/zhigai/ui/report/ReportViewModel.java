package org.zhigai.ui.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.agreement.CheckAgreement;
import org.zhigai.agreement.Contradiction;
import org.zhigai.agreement.EmptyColumn;
import org.zhigai.effect.EffectVerdict;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.problems.list.Problem;
import org.zhigai.report.Gap;
import org.zhigai.report.SheetReport;
import org.zhigai.report.Submitted;
import org.zhigai.report.WriteReports;
import org.zhigai.ui.jobs.Task;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;
import org.zhigai.ui.report.exchange.ExchangeModel;

/** Writes what is submitted and remembers what was written while the window stands. */
public final class ReportViewModel implements ViewModel {
  private final WriteReports reports;
  private final ExchangeModel form;
  private final Consumer<Path> opener;
  private final StoreFrame frame;
  private final ObservableList<Path> written = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final CheckAgreement agreement;
  private final Packing packing;
  private final ReadOnlyObjectWrapper<Optional<List<Contradiction>>> contradictions =
      new ReadOnlyObjectWrapper<>(this, "contradictions", Optional.empty());
  private List<EmptyColumn> empty = List.of();
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");

  /**
   * @param form in which form tables go out
   * @param packing makes the school package
   * @param opener shows a folder in the machine's own file window
   */
  public ReportViewModel(WriteReports reports, ExchangeModel form, CheckAgreement agreement, Packing packing, Consumer<Path> opener, StoreFrame frame) {
    this.reports = reports;
    this.form = form;
    this.agreement = agreement;
    this.packing = packing;
    this.opener = opener;
    this.frame = frame;
    var _ = frame.edits().listen(
        Set.of(
            Problem.KIND, TeachingAdjustment.KIND, LedgerEntry.KIND, Measure.KIND, EvidencePiece.KIND, VerificationRound.KIND, EffectVerdict.KIND,
            OrgUnit.KIND, Person.KIND),
        this::refresh);
  }

  /** Makes the school package. */
  public interface Packing {
    void into(Path file, Actor by, Progress progress);

    /** The print of the key that signs them, for whoever gets one to compare. */
    String signedBy();
  }

  String signedBy() {
    return packing.signedBy();
  }

  /** Writes the school package. */
  void pack(Path file) {
    var by = frame.actor().get();
    run(Phrase.of("reportview.packing"), Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file), progress -> {
      packing.into(file, by, progress);
      return List.of(file);
    });
  }

  /** What contradicts what; empty before it was looked at. */
  ReadOnlyObjectProperty<Optional<List<Contradiction>>> contradictions() {
    return contradictions.getReadOnlyProperty();
  }

  /** How many contradictions there are. */
  ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  void refresh() {
    frame.jobs().latest("report.agreement", Phrase.of("reportview.agreement.checking"), progress -> new Checked(agreement.now(), agreement.emptyColumns()),
        found -> {
          empty = found.empty();
          contradictions.set(Optional.of(found.contradictions()));
          badge.set(found.contradictions().isEmpty() ? "" : Integer.toString(found.contradictions().size()));
        });
  }

  private record Checked(List<Contradiction> contradictions, List<EmptyColumn> empty) {}

  /** Columns that have to be filled and are not, as of the same look. */
  List<EmptyColumn> empty() {
    return empty;
  }

  /** Opens the row in which a contradiction is put right. */
  void open(Contradiction contradiction) {
    var row = contradiction.row();
    var station = row.kind() == Problem.KIND ? "problems" : row.kind() == TeachingAdjustment.KIND ? "adjustment" : "ledger";
    frame.navigator().open(station, row.number());
  }

  /** Files written, newest first, each once. */
  ObservableList<Path> written() {
    return written;
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Where the last files went; the person's own folder before. */
  Path folder() {
    return form.folder();
  }

  /** What must be filled in a table and is not. */
  List<Gap> gaps(Submitted kind) {
    return form.gaps(kind);
  }

  void write(Submitted kind, Path folder) {
    var chosen = form.form();
    run(Phrase.of("report.writing", kind.title()), folder, progress -> List.of(reports.write(kind, chosen, folder, progress)));
  }

  /** All tables as they would be handed in now, in the form chosen now. */
  Supplier<List<SheetReport>> tables() {
    var chosen = form.form();
    return () -> reports.sheets(chosen);
  }

  void writeAll(Path folder) {
    var chosen = form.form();
    run(Phrase.of("reportview.writing"), folder, progress -> reports.writeAll(chosen, folder, progress));
  }

  void openFolder(Path file) {
    opener.accept(file.toAbsolutePath().getParent());
  }

  private void run(Phrase title, Path folder, Task<List<Path>> work) {
    form.goInto(folder);
    busy.unbind();
    var job = frame.jobs().run(title, work, this::done);
    busy.bind(javafx.beans.binding.Bindings.createBooleanBinding(
        () -> frame.jobs().running().contains(job), frame.jobs().running()));
  }

  private void done(List<Path> files) {
    written.removeAll(files);
    written.addAll(0, files);
    frame.notices().done(
        Phrase.of("reportview.done", files.size()), Phrase.of("reportview.open"), () -> openFolder(files.getFirst()));
  }
}
