package org.zhigai.ui.parts;

import java.time.Clock;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.zhigai.kernel.Actor;
import org.zhigai.ui.jobs.Jobs;

/**
 * What a screen over an open store works with: made with the store and gone with it, so that neither a job nor an undo reaches another school.
 *
 * @param edits how records are changed, and changes taken back
 * @param actor who sits at the window, for the audit trail
 * @param goesOut is told, off the window's thread, before numbers of many leave the window as a file or a picture
 */
public record StoreFrame(Frame frame, Edits edits, Supplier<Actor> actor, Runnable goesOut) {

  public UiWords words() {
    return frame.words();
  }

  public Jobs jobs() {
    return frame.jobs();
  }

  public Preferences preferences() {
    return frame.preferences();
  }

  public Notices notices() {
    return frame.notices();
  }

  public Navigator navigator() {
    return frame.navigator();
  }

  public Picker picker() {
    return frame.picker();
  }

  public ObservableValue<Theme> theme() {
    return frame.theme();
  }

  public Clock clock() {
    return frame.clock();
  }
}
