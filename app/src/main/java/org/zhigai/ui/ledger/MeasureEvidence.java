package org.zhigai.ui.ledger;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.Measure;
import org.zhigai.rows.Row;
import org.zhigai.ui.parts.Nodes;

/** Evidence of one measure: taken in, opened and withdrawn in its line. What is done is read-only, and says how to go on. */
final class MeasureEvidence extends VBox {
  private final MeasurePart part;
  private final Label sum = Nodes.label("", "zg-caption");
  private final EvidenceCards cards;
  private Optional<Row<?>> now = Optional.empty();

  /** @param name first part of its node ids */
  MeasureEvidence(String name, MeasurePart part, Thumbnails thumbnails) {
    super(4);
    this.part = part;
    cards = new EvidenceCards(name + "-evidence", part, thumbnails, EvidencePiece.Sort.RECORD, () -> now);
    getChildren().addAll(sum, cards);
  }

  /** @param writes whether pieces come and go */
  void show(Measure measure, EntrySight sight, boolean writes) {
    now = Optional.of(measure.row());
    var pieces = sight.evidenceOf(measure.row());
    var live = pieces.stream().filter(EvidencePiece::isLive).count();
    sum.setText(measure.isDone() && !sight.isClosed() ? part.say("entryview.measure.evidence.done", live) : part.say("entryview.measure.evidence", live));
    cards.show(pieces, writes);
  }
}
