package org.zhigai.fakes;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.session.Meeting;
import org.zhigai.session.MeetingArchive;

/** Sessions in memory. */
public final class FakeMeetings implements MeetingArchive {
  private final List<Meeting> meetings = new ArrayList<>();
  private long last;

  @Override
  public List<Meeting> meetings() {
    return List.copyOf(meetings);
  }

  @Override
  public Meeting keep(Meeting meeting) {
    var kept = meeting.id() == 0 ? meeting.withId(++last) : meeting;
    var at = meetings.stream().map(Meeting::id).toList().indexOf(kept.id());
    if (at < 0) {
      meetings.add(kept);
    } else {
      meetings.set(at, kept);
    }
    return kept;
  }

  @Override
  public void drop(long id) {
    meetings.removeIf(m -> m.id() == id);
  }
}
