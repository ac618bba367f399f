package org.zhigai.ui.session;

import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.session.ArrangeSession;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.SessionPack;
import org.zhigai.ui.parts.UiWords;

/** The pages of a session in words. */
final class Pages {
  private static final byte[] NO_PICTURE = {};

  private Pages() {}

  /** As it is arranged for reading, without a picture. */
  static SessionPack.Page read(MeetingModel.Page page, UiWords words) {
    return ArrangeSession.page(page.picked(NO_PICTURE), words.words());
  }

  /** Its finding; what it was when there is nothing to show now. */
  static String title(MeetingModel.Page page, UiWords words) {
    return page.shows() ? read(page, words).evidence().title().in(words.words()) : words.say("meeting.missing");
  }

  /** What it is, in a few words. */
  static String kind(MeetingModel.Page page, UiWords words) {
    return page.shows()
        ? read(page, words).kind().in(words.words())
        : page.topic().pin().flatMap(p -> Aspect.byKey(p.aspect())).map(Aspect::title).map(words::say)
            .orElseGet(() -> words.say(Phrase.of("meeting.problem", page.topic().problem())));
  }
}
