package org.zhigai.ui.jobs;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.zhigai.kernel.Phrase;

/**
 * How screens have work done without blocking. Called on the window's thread; {@code onDone} is called there too. What goes wrong
 * goes to the window's one {@link FaultHandler}; a cancelled job ends without a word and without {@code onDone}.
 */
public interface Jobs {

  /**
   * Has work done.
   *
   * @param title what is being done, for the job bar
   * @param onDone takes the result, on the window's thread
   * @return the job, to watch its state or cancel it
   */
  <T> RunningJob run(Phrase title, Task<T> work, Consumer<T> onDone);

  /**
   * As {@link #run}, for work that is asked for again and again: an older job of the same key is cancelled, and whatever it still
   * brings is thrown away.
   *
   * @param key what the answer is for, for example {@code explorer.chart}
   */
  <T> RunningJob latest(String key, Phrase title, Task<T> work, Consumer<T> onDone);

  /**
   * As {@link #run}, for what must keep its order: each begins when the one asked for before it has ended. Never waits for other jobs.
   */
  <T> RunningJob inTurn(Phrase title, Task<T> work, Consumer<T> onDone);

  /** Has something done on the window's thread, soon; called from any thread. */
  void onWindow(Runnable what);

  /** Jobs under way, oldest first; changed on the window's thread only. */
  ObservableList<RunningJob> running();

  /** Cancels everything and lets the threads go. No job may be started afterwards. */
  void close();
}
