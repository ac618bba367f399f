package org.zhigai.monitoring.intake;

import java.util.List;
import org.zhigai.kernel.Actor;

/** The port through which layouts are kept. */
public interface ImportProfiles {

  /** The newest first. */
  List<ImportProfile> all();

  /** Keeps a layout. One of the same print goes: a layout is read in one way only. */
  ImportProfile save(ImportProfile profile, Actor by);

  void delete(long id, Actor by);
}
