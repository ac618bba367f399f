package org.zhigai.session;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Types;
import org.zhigai.rows.Values;

/** A diagnostic session as it is kept. */
public record MeetingRow(Row<MeetingRow> row) {

  public static final Field<MeetingRow, String> TITLE = Field.of("title", Types.TEXT, "", Trait.REQUIRED);
  public static final Field<MeetingRow, LocalDate> ON = Field.of("on", Types.DAY, LocalDate.EPOCH);
  public static final Field<MeetingRow, String> PEOPLE = Field.of("people", Types.TEXT, "", Trait.PERSONAL);
  public static final Field<MeetingRow, Long> MINUTES = Field.of("minutes", Types.WHOLE, 0L);
  public static final Field<MeetingRow, List<Meeting.Topic>> TOPICS = Field.of("topics", Types.list(KeptSession.TOPIC), List.of());
  public static final Field<MeetingRow, List<Meeting.Decision>> DECISIONS = Field.of("decisions", Types.list(KeptSession.DECISION), List.of());

  public static final Kind<MeetingRow> KIND =
      Kind.<MeetingRow>of("meeting", "HY", MeetingRow::new).fields(TITLE, ON, PEOPLE, MINUTES, TOPICS, DECISIONS).called(m -> m.row().get(TITLE)).build();

  Meeting meeting() {
    return new Meeting(row.id(), row.get(TITLE), row.get(ON), row.get(PEOPLE), row.get(MINUTES).intValue(), row.get(TOPICS), row.get(DECISIONS));
  }

  static Values<MeetingRow> values(Meeting m) {
    return Values.of(TITLE, m.title())
        .and(ON, m.on())
        .and(PEOPLE, m.people())
        .and(MINUTES, (long) m.minutes())
        .and(TOPICS, m.topics())
        .and(DECISIONS, m.decisions());
  }
}
