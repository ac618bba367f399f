package org.zhigai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhigai.chain.rights.CopyPlace;

/** A machine without a display. */
class NoWindow implements Kit.Window {

  @Override
  public boolean isPossible() {
    return false;
  }

  @Override
  public void open() {
    throw new AssertionError("no display");
  }

  @Override
  public void open(Path store, char[] password) {
    throw new AssertionError("no display");
  }

  @Override
  public void unlock(Path store) {
    throw new AssertionError("no display");
  }

  @Override
  public void review(Path packed) {
    throw new AssertionError("no display");
  }

  @Override
  public void rollup(List<Path> returned) {
    throw new AssertionError("no display");
  }

  @Override
  public List<CopyPlace> copies(Path store, String mark) {
    return List.of();
  }

  @Override
  public Optional<Path> lastStore() {
    return Optional.empty();
  }
}
