package org.zhigai.ui.ledger;

import java.util.stream.Stream;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ui.parts.StoreFrame;

/** 佐证: what shows that the work was done, of the entry and of its measures. What a verifier left stands with the verification. */
final class EvidencePart extends PagePart {
  private final EvidenceCards cards;

  EvidencePart(EntryModel model, StoreFrame frame, Thumbnails thumbnails) {
    super("evidence", frame.words().say("entryview.evidence"), model, frame);
    cards = new EvidenceCards(
        "ledger-evidence", this, thumbnails, EvidencePiece.Sort.RECORD, () -> model.open().get().map(s -> s.entry().row()));
    getChildren().add(cards);
  }

  @Override
  void begin() {
    cards.begin();
  }

  @Override
  public void accept(EntrySight sight) {
    var pieces = Stream.concat(
        sight.evidenceOf(sight.entry().row()).stream(), sight.measures().stream().flatMap(m -> sight.evidenceOf(m.row()).stream())).toList();
    var live = pieces.stream().filter(EvidencePiece::isLive).count();
    sum(live == 0 ? say("entryview.evidence.none") : say("entryview.evidence.many", live));
    cards.show(pieces, !sight.isClosed());
  }
}
