package org.zhigai.session;

import java.util.List;

/** The port through which diagnostic sessions are kept. */
public interface MeetingArchive {
  /** Oldest first. */
  List<Meeting> meetings();

  /** Keeps a new session (id 0: gets its id), a changed one, or one that had been forgotten. */
  Meeting keep(Meeting meeting);

  /** Forgets a session; an unknown id changes nothing. */
  void drop(long id);
}
