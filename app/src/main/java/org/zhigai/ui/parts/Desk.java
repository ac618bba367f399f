package org.zhigai.ui.parts;

import java.time.Clock;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.zhigai.kernel.Actor;
import org.zhigai.ui.jobs.Jobs;

/**
 * What every screen needs within reach; made once for the window and given to each ViewModel and View.
 *
 * @param actor who sits at the window, for the audit trail
 * @param theme light or dark; views are built again after a switch, so a view asks once while it is built
 * @param clock today's date and the time of saving; fixed in tests
 */
public record Desk(
    UiWords words,
    Jobs jobs,
    Undo undo,
    Preferences preferences,
    Notices notices,
    Navigator navigator,
    Supplier<Actor> actor,
    ObservableValue<Theme> theme,
    Clock clock) {}
