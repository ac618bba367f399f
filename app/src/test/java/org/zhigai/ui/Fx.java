package org.zhigai.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The JavaFX thread, for tests that need no mouse. */
public final class Fx {
  private Fx() {}

  /** Does something on the JavaFX thread and waits for what it brings. */
  public static <T> T on(Callable<T> work) {
    try {
      FxToolkit.registerPrimaryStage();
      var out = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), work);
      WaitForAsyncUtils.waitForFxEvents();
      return out;
    } catch (TimeoutException late) {
      throw new AssertionError("the JavaFX thread did not answer", late);
    }
  }

  /** As {@link #on(Callable)} for what brings nothing. */
  public static void run(Runnable work) {
    on(
        () -> {
          work.run();
          return true;
        });
  }
}
