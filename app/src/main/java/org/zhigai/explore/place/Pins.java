package org.zhigai.explore.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.zhigai.monitoring.Round;
import org.zhigai.session.Board;

/** From a place to a pin, and from a pin to the place it has among the results there are. */
public final class Pins {
  private Pins() {}

  /** The chart of a place without its round. A pupil is not pinned: boards are shown to others. */
  public static Board.Pin of(Place place, Entry entry) {
    var choice = new TreeMap<>(place.choice());
    choice.remove(Place.PUPIL);
    return new Board.Pin(entry.subject(), entry.grade(), place.aspect().key(), choice);
  }

  /**
   * Where the pin stands in a round.
   *
   * @param round empty for the latest that has its subject and grade
   * @return empty when nothing like it was measured
   */
  public static Optional<Place> place(Board.Pin pin, List<Entry> entries, Optional<Round> round) {
    return Aspect.byKey(pin.aspect())
        .flatMap(
            aspect -> entries.stream()
                .filter(e -> e.subject().equals(pin.subject()) && e.grade() == pin.grade() && e.aspects().contains(aspect))
                .filter(e -> round.isEmpty() || e.round().equals(round.get()))
                .max(Comparator.comparing(Entry::round))
                .map(e -> new Place(e.key(), aspect, pin.choice())));
  }
}
