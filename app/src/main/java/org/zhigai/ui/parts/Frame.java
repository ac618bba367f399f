package org.zhigai.ui.parts;

import java.time.Clock;
import javafx.beans.value.ObservableValue;
import org.zhigai.ui.jobs.Jobs;

/**
 * What the window gives every screen, whether a store is open or not.
 *
 * @param picker the system's file dialogs; in tests an answer given beforehand
 * @param theme light or dark; views are built again after a switch, so a view asks once while it is built
 * @param clock today's date and the time of saving; fixed in tests
 */
public record Frame(
    UiWords words, Jobs jobs, Preferences preferences, Notices notices, Navigator navigator, Picker picker, ObservableValue<Theme> theme, Clock clock) {}
