package org.zhigai.store.file;

/**
 * What it costs to try one password: Argon2id with one lane.
 *
 * @param memoryKib KiB of memory
 * @param passes passes over it
 */
public record KeyCost(int memoryKib, int passes) {
  /** Half a second on a school computer, and as long for each guess of a thief. */
  public static final KeyCost USUAL = new KeyCost(65_536, 3);

  private static final int MOST_KIB = 1 << 20;
  private static final int MOST_PASSES = 100;

  /** Whether trying a password is cheaper than it should be. */
  public boolean isBelow(KeyCost other) {
    return memoryKib < other.memoryKib || passes < other.passes;
  }

  /** Nothing of it made cheaper. */
  public KeyCost raisedTo(KeyCost other) {
    return new KeyCost(Math.max(memoryKib, other.memoryKib), Math.max(passes, other.passes));
  }

  /** @throws IllegalArgumentException for a cost that no key file of ours has and that could stop the computer */
  public KeyCost {
    if (memoryKib < 8 || memoryKib > MOST_KIB || passes < 1 || passes > MOST_PASSES) {
      throw new IllegalArgumentException("cost out of bounds");
    }
  }
}
