package org.zhigai.rows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;

/** Which changes can be taken back and made again, newest first: read from the history of the open store, so that it survives a restart. */
final class Steps {
  static final int DEPTH = 200;

  /** A change of the past. */
  record Step(long key, Phrase what) {}

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();

  static Steps of(List<Shelf.Entry> oldestFirst) {
    var out = new Steps();
    oldestFirst.forEach(out::took);
    return out;
  }

  void took(Shelf.Entry entry) {
    if (entry.undoes() != 0) {
      move(done, undone, entry.undoes());
    } else if (entry.redoes() != 0) {
      move(undone, done, entry.redoes());
    } else if (!entry.lasting()) {
      done.push(new Step(entry.key(), entry.what()));
      undone.clear();
      if (done.size() > DEPTH) {
        done.removeLast();
      }
    }
  }

  private static void move(Deque<Step> from, Deque<Step> to, long key) {
    var step = from.peek();
    if (step != null && step.key() == key) {
      to.push(from.pop());
    }
  }

  Optional<Step> toUndo() {
    return Optional.ofNullable(done.peek());
  }

  Optional<Step> toRedo() {
    return Optional.ofNullable(undone.peek());
  }
}
