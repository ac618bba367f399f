package org.zhigai.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;

/** When a disk fails and how: at the n-th call that changes something on it, or that reads. Shared by all layers of one run; until it is armed nothing fails. */
final class FaultPlan {

  /** How the disk fails. */
  enum Way {
    /** Full, and it stays so. */
    FULL,
    /** Full for one call: somebody made room meanwhile. */
    FULL_ONCE,
    /** An error of the device, for good. */
    ERROR,
    /** A part of what was to be written is, in the midst of a block, then it is full for good. */
    TORN,
    /** The same at the edge of a block. */
    CUT,
    /** No fault at all: from the n-th call on each write takes only a part of what it is given, as it may. */
    SHORT
  }

  private static final int BLOCK = 4096;

  private final Way way;
  private final int at;
  private boolean armed;
  private boolean healed;
  private int calls;

  FaultPlan(Way way, int at) {
    this.way = way;
    this.at = at;
  }

  /** One that never fails and only counts. */
  static FaultPlan none() {
    return new FaultPlan(Way.FULL, Integer.MAX_VALUE);
  }

  synchronized void arm(boolean on) {
    armed = on;
  }

  /** The disk works again, for good. */
  synchronized void heal() {
    healed = true;
  }

  synchronized int calls() {
    return calls;
  }

  synchronized boolean wasReached() {
    return calls >= at;
  }

  /** Before a call that makes, moves, forces or cuts something. */
  synchronized void change() throws IOException {
    if (isDue() && way != Way.SHORT) {
      throw way == Way.ERROR ? new FileSystemException("Input/output error") : new FileSystemException("No space left on device");
    }
  }

  /** Before a write; says how many of these bytes it takes, or fails. */
  synchronized int write(ByteBuffer bytes, Write write) throws IOException {
    if (!isDue()) {
      return write.of(bytes);
    }
    return switch (way) {
      case FULL, FULL_ONCE -> throw new IOException("No space left on device");
      case ERROR -> throw new IOException("Input/output error");
      case TORN, CUT -> {
        if (calls == at) {
          part(bytes, write, way == Way.CUT ? BLOCK : 1);
        }
        throw new IOException("No space left on device");
      }
      case SHORT -> part(bytes, write, 1);
    };
  }

  /** What truly writes. */
  interface Write {
    int of(ByteBuffer bytes) throws IOException;
  }

  private static int part(ByteBuffer bytes, Write write, int unit) throws IOException {
    var limit = bytes.limit();
    bytes.limit(bytes.position() + (bytes.remaining() + 1) / 2 / unit * unit);
    try {
      return write.of(bytes);
    } finally {
      bytes.limit(limit);
    }
  }

  private boolean isDue() {
    if (!armed || healed) {
      return false;
    }
    calls++;
    return way == Way.FULL_ONCE ? calls == at : calls >= at;
  }
}
