package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.MEETING;

import java.util.List;
import org.zhigai.session.Meeting;
import org.zhigai.session.MeetingArchive;

/** Diagnostic sessions, one row each. */
record MeetingTable(Db db) implements MeetingArchive {

  @Override
  public List<Meeting> meetings() {
    return db.read(sql ->
        sql.select(MEETING.ID, MEETING.BODY).from(MEETING).orderBy(MEETING.ID)
            .fetch(r -> Db.from(r.value2(), Meeting.class).withId(r.value1())));
  }

  @Override
  public Meeting keep(Meeting meeting) {
    return db.whole(sql -> {
      if (meeting.id() == 0) {
        return meeting.withId(
            sql.insertInto(MEETING, MEETING.BODY).values(Db.json(meeting)).returning(MEETING.ID).fetchSingle().getId());
      }
      sql.insertInto(MEETING, MEETING.ID, MEETING.BODY).values(meeting.id(), Db.json(meeting))
          .onDuplicateKeyUpdate().set(MEETING.BODY, Db.json(meeting)).execute();
      return meeting;
    });
  }

  @Override
  public void drop(long id) {
    db.whole(sql -> sql.deleteFrom(MEETING).where(MEETING.ID.eq(id)).execute());
  }
}
