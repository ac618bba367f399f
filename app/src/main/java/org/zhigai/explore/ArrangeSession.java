package org.zhigai.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.report.ChartSheet;
import org.zhigai.report.SessionPack;

/** Arranges picked charts into a diagnostic session: agenda, a page a finding with questions that lead on, room for decisions. */
public final class ArrangeSession {
  private static final int OPENING = 5;
  private static final int DECIDING = 10;
  private static final int LEAST = 3;

  private ArrangeSession() {}

  /** A picked chart: how it is looked at, what it shows, and its picture as PNG. */
  public record Picked(Aspect aspect, Exhibit exhibit, byte[] picture) {}

  /**
   * @param about school, round and day
   * @param minutes of the whole session; a page gets no fewer than three
   */
  public static SessionPack of(String title, String about, int minutes, List<Picked> picked, List<String> decisions, Words words) {
    var pages = picked.stream().map(p -> page(p, words)).toList();
    var agenda = new ArrayList<SessionPack.Step>();
    agenda.add(new SessionPack.Step(OPENING, words.say("pack.agenda.opening")));
    var each = pages.isEmpty() ? 0 : Math.max(LEAST, (minutes - OPENING - DECIDING) / pages.size());
    pages.forEach(p -> agenda.add(new SessionPack.Step(each, p.evidence().title())));
    agenda.add(new SessionPack.Step(DECIDING, words.say("pack.agenda.deciding")));
    return new SessionPack(title, about, agenda, pages, decisions, headings(words));
  }

  private static SessionPack.Page page(Picked picked, Words words) {
    var exhibit = picked.exhibit();
    ChartSheet sheet = ChartSheets.of(exhibit, words, picked.picture());
    var facts = words.say(Phrase.of("pack.facts", exhibit.n(), exhibit.interval(), Phrase.of(exhibit.trust().name().key())));
    var group = group(picked.aspect());
    return new SessionPack.Page(
        sheet, facts, exhibit.reading().stream().map(words::say).toList(),
        IntStream.rangeClosed(1, 3).mapToObj(i -> words.say("pack.question." + group + "." + i)).toList(), words.say(picked.aspect().how()));
  }

  /** Which questions lead on from a chart. */
  private static String group(Aspect aspect) {
    return switch (aspect) {
      case KNOWLEDGE, GAPS, ABILITY, NETWORK -> "points";
      case ITEMS, MAP, ITEM, OPTIONS, ANSWERS, CURVE, CAUTION -> "items";
      case GROUPS -> "groups";
      case LEVELS, SCORES, BOXES, SPREAD, BENCHMARKS, PUPIL -> "levels";
      case TREND, FLOW, GROWTH -> "change";
      case FACTORS, RELATION -> "survey";
      case PARTICIPATION, WRIGHT, INFORMATION -> "paper";
    };
  }

  private static SessionPack.Headings headings(Words words) {
    return new SessionPack.Headings(
        words.say("pack.agenda"), words.say("pack.minutes"), words.say("pack.reading"), words.say("pack.questions"), words.say("pack.causes"),
        words.say("pack.decisions"),
        List.of(words.say("pack.column.decision"), words.say("pack.column.who"), words.say("pack.column.due"), words.say("pack.column.check")),
        words.say("pack.how"), words.say("pack.signatures"));
  }
}
