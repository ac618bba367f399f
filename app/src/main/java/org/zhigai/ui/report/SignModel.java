package org.zhigai.ui.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.DueRequest;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.LookBack;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.people.Person;
import org.zhigai.rows.Outcome;
import org.zhigai.signing.SignDesk;
import org.zhigai.signing.Signature;
import org.zhigai.signing.Verified;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;
import org.zhigai.value.Value;

/** 审签 as the window holds it: what stands against it, and every signature held against what is there. */
public final class SignModel implements ViewModel {
  private final SignDesk desk;
  private final StoreFrame frame;
  private final ObjectProperty<LocalDate> on;
  private final ReadOnlyObjectWrapper<Optional<Sight>> now = new ReadOnlyObjectWrapper<>(this, "now", Optional.empty());

  /**
   * What is seen.
   *
   * @param signatures newest first, also those that were withdrawn
   */
  record Sight(SignDesk.Ready ready, List<Verified> signatures) {}

  public SignModel(SignDesk desk, StoreFrame frame) {
    this.desk = desk;
    this.frame = frame;
    this.on = new SimpleObjectProperty<>(this, "on", desk.today());
    on.subscribe(day -> refresh());
    var _ = frame.edits().listen(
        Set.of(
            Signature.KIND, LedgerEntry.KIND, Measure.KIND, EvidencePiece.KIND, VerificationRound.KIND, DueRequest.KIND, LookBack.KIND, Person.KIND),
        this::refresh);
  }

  /** 截至日期. */
  ObjectProperty<LocalDate> on() {
    return on;
  }

  /** Empty before it was looked at. */
  ReadOnlyObjectProperty<Optional<Sight>> now() {
    return now.getReadOnlyProperty();
  }

  void refresh() {
    var day = on.get();
    var by = frame.actor().get();
    frame.jobs().latest(
        "report.signing", Phrase.of("signview.looking"),
        progress -> new Sight(desk.ready(day, by), desk.signatures().stream().map(desk::verify).toList()), read -> now.set(Optional.of(read)));
  }

  void sign() {
    var day = on.get();
    var by = frame.actor().get();
    frame.edits().make(Phrase.of("signature.signed", new Value.Day(day)), progress -> desk.sign(day, by), this::took);
  }

  void withdraw(Signature signature, String why) {
    frame.edits().make(desk.withdraw(signature, why, frame.actor().get()), this::took);
  }

  /** A refusal is the window's to tell. */
  private void took(Outcome outcome) {
    outcome.row(Signature.KIND);
    refresh();
  }

  /** Opens the row in which something is other than it was signed. */
  void open(String number) {
    var station = number.startsWith("WT-") ? "problems" : number.startsWith("TZ-") ? "adjustment" : number.startsWith("XG-") ? "effect" : "ledger";
    frame.navigator().open(station, number);
  }
}
