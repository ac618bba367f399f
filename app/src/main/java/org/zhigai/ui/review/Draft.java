package org.zhigai.ui.review;

import java.time.LocalDate;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.review.ReviewAnswer;
import org.zhigai.review.ReviewCase;

/**
 * An opinion while it is written.
 *
 * @param passed empty until it is decided
 */
record Draft(Optional<Boolean> passed, LocalDate on, String finding, String text) {

  static Draft empty(LocalDate today) {
    return new Draft(Optional.empty(), today, "", "");
  }

  /** One that was kept: an opinion without a day was not decided. */
  static Draft of(ReviewAnswer.Opinion kept, LocalDate today) {
    var open = kept.on().equals(LocalDate.EPOCH);
    return new Draft(open ? Optional.empty() : Optional.of(kept.passed()), open ? today : kept.on(), kept.finding(), kept.text());
  }

  ReviewAnswer.Opinion opinion(ReviewCase of) {
    return new ReviewAnswer.Opinion(
        of.round(), of.entry(), passed.orElse(false), passed.isEmpty() ? LocalDate.EPOCH : on, finding.strip(), text.strip());
  }

  boolean isDecided() {
    return passed.isPresent();
  }

  boolean isBlank() {
    return passed.isEmpty() && finding.isBlank() && text.isBlank();
  }

  Draft decided(boolean pass) {
    return new Draft(Optional.of(pass), on, finding, text);
  }

  Draft dated(LocalDate day) {
    return new Draft(passed, day, finding, text);
  }

  Draft found(String seen) {
    return new Draft(passed, on, seen, text);
  }

  Draft said(String opinion) {
    return new Draft(passed, on, finding, opinion);
  }

  /** What a decided opinion lacks. */
  Optional<Phrase> lacks(ReviewCase of, LocalDate sent) {
    if (!isDecided()) {
      return Optional.empty();
    }
    if (on.isBefore(sent)) {
      return Optional.of(Phrase.of("reviewer.lacks.day", of.entry(), sent));
    }
    if (of.onSite() && finding.isBlank()) {
      return Optional.of(Phrase.of("reviewer.lacks.finding", of.entry()));
    }
    return opinion(of).isComplete(of) ? Optional.empty() : Optional.of(Phrase.of("reviewer.lacks.reason", of.entry()));
  }
}
