package org.zhigai.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Kept;
import org.zhigai.monitoring.Round;
import org.zhigai.rows.BadValue;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/** How pins, topics and decisions are kept: by part, each under its own key. */
final class KeptSession {
  /** A small table of texts, such as what was chosen beside a chart. */
  private static final Type<Map<String, String>> TEXTS =
      new Type<>() {
        @Override
        public Object plain(Map<String, String> value) {
          return new java.util.TreeMap<>(value);
        }

        @Override
        public Map<String, String> of(Object plain) {
          if (plain instanceof Map<?, ?> map) {
            var out = new java.util.TreeMap<String, String>();
            map.forEach((k, v) -> out.put(String.valueOf(k), String.valueOf(v)));
            return out;
          }
          throw new BadValue(plain, Phrase.of("rows.expected.parts"));
        }

        @Override
        public Object said(Map<String, String> value) {
          return String.join(" · ", value.values());
        }

        @Override
        public Map<String, String> parse(String text, Words words) {
          throw new BadValue(text, Phrase.of("rows.expected.parts"));
        }
      };

  private static final Part<Board.Pin, String> SUBJECT = Shape.part("subject", Types.TEXT, "", Board.Pin::subject);
  private static final Part<Board.Pin, Long> GRADE = Shape.part("grade", Types.WHOLE, 0L, p -> (long) p.grade());
  private static final Part<Board.Pin, String> ASPECT = Shape.part("aspect", Types.TEXT, "", Board.Pin::aspect);
  private static final Part<Board.Pin, Map<String, String>> CHOICE = Shape.part("choice", TEXTS, Map.of(), Board.Pin::choice);
  static final Type<Board.Pin> PIN =
      Shape.of(p -> new Board.Pin(p.get(SUBJECT), p.get(GRADE).intValue(), p.get(ASPECT), p.get(CHOICE)), SUBJECT, GRADE, ASPECT, CHOICE)
          .saying(p -> List.of(p.subject(), p.aspect()));

  private static final Part<Meeting.Topic, Optional<Board.Pin>> CHART = Shape.part("pin", Types.optional(PIN), Optional.empty(), Meeting.Topic::pin);
  private static final Part<Meeting.Topic, Optional<Round>> ROUND =
      Shape.part("round", Types.optional(Kept.ROUND), Optional.empty(), Meeting.Topic::round);
  private static final Part<Meeting.Topic, String> PROBLEM = Shape.part("problem", Types.TEXT, "", Meeting.Topic::problem);
  private static final Part<Meeting.Topic, Long> MINUTES = Shape.part("minutes", Types.WHOLE, 0L, t -> (long) t.minutes());
  static final Type<Meeting.Topic> TOPIC =
      Shape.of(p -> new Meeting.Topic(p.get(CHART), p.get(ROUND), p.get(PROBLEM), p.get(MINUTES).intValue()), CHART, ROUND, PROBLEM, MINUTES)
          .saying(t -> t.problem().isEmpty() ? PIN.said(t.pin().orElseThrow()) : t.problem());

  private static final Part<Meeting.Decision, String> TEXT = Shape.part("text", Types.TEXT, "", Meeting.Decision::text);
  private static final Part<Meeting.Decision, Meeting.Decision.Sort> SORT =
      Shape.part("sort", Types.choice(Meeting.Decision.Sort.class, "pack.sort"), Meeting.Decision.Sort.OTHER, Meeting.Decision::sort);
  private static final Part<Meeting.Decision, String> WHO = Shape.part("who", Types.TEXT, "", Meeting.Decision::who);
  private static final Part<Meeting.Decision, Optional<LocalDate>> DUE =
      Shape.part("due", Types.optional(Types.DAY), Optional.empty(), Meeting.Decision::due);
  private static final Part<Meeting.Decision, Optional<Meeting.Topic>> ABOUT =
      Shape.part("about", Types.optional(TOPIC), Optional.empty(), Meeting.Decision::about);
  private static final Part<Meeting.Decision, Long> BECAME = Shape.part("became", Types.REF, 0L, Meeting.Decision::became);
  static final Type<Meeting.Decision> DECISION =
      Shape.of(
          p -> new Meeting.Decision(p.get(TEXT), p.get(SORT), p.get(WHO), p.get(DUE), p.get(ABOUT), p.get(BECAME)),
          TEXT, SORT, WHO, DUE, ABOUT, BECAME)
          .saying(Meeting.Decision::text);

  private KeptSession() {}
}
