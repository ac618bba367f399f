package org.zhigai.ui.report.sent;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhigai.exchange.SendLedger;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.EvidenceDesk;
import org.zhigai.ledger.KeptFile;
import org.zhigai.report.SentLedger;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** What was handed in, as the window holds it. */
public final class SentModel implements ViewModel {
  private final SendLedger sending;
  private final EvidenceDesk desk;
  private final StoreFrame frame;
  private final ReadOnlyObjectWrapper<List<SentLedger>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());

  public SentModel(SendLedger sending, EvidenceDesk desk, StoreFrame frame) {
    this.sending = sending;
    this.desk = desk;
    this.frame = frame;
    refresh();
    var _ = frame.edits().listen(Set.of(SentLedger.KIND), this::refresh);
  }

  /** Newest first. */
  ReadOnlyObjectProperty<List<SentLedger>> all() {
    return all.getReadOnlyProperty();
  }

  private void refresh() {
    frame.jobs().latest("report.sent", Phrase.of("sentview.title"), progress -> sending.submitted(), all::set);
  }

  /** Who took it, when, and the stamped sheets; one undo takes it back. */
  void receipt(SentLedger sent, String who, Optional<LocalDate> on, List<Path> scans) {
    var by = frame.actor().get();
    frame.edits().make(Phrase.of("sent-ledger.receipted", sent.number()),
        progress -> sending.receipt(sent, who, on, scans.stream().map(desk::take).toList(), by), outcome -> outcome.row(SentLedger.KIND));
  }

  /** Writes what went out then. */
  void again(SentLedger sent, Path file) {
    written(file, () -> sending.again(sent, file));
  }

  /** Saves a scan where a person wants it. */
  void save(KeptFile scan, Path file) {
    written(file, () -> desk.save(scan, file));
  }

  private void written(Path file, Runnable write) {
    frame.jobs().run(Phrase.of("exchangeview.sending", String.valueOf(file.getFileName())), progress -> {
      write.run();
      return file;
    }, done -> frame.notices().done(Phrase.of("exchangeview.sent", done.toString())));
  }
}
