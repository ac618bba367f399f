package org.zhigai.ui.care;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** A second place that takes copies, unless it is full. */
final class FakeElsewhere implements Elsewhere {
  Optional<Path> drive = Optional.empty();
  List<String> awaited = List.of();
  boolean isFull;

  @Override
  public Optional<Path> drive() {
    return drive;
  }

  @Override
  public Optional<Phrase> tried(Path there) {
    if (isFull) {
      throw new UserFault(UserFault.Kind.OUTPUT, "ZG-419", Phrase.of("elsewhere.refused", there.toString()), Phrase.of("elsewhere.refused.remedy"));
    }
    return Optional.empty();
  }

  @Override
  public void use(Optional<Path> there) {
    drive = there;
  }

  @Override
  public List<CopyPlace> places() {
    return drive.map(d -> new CopyPlace(d, "优盘")).stream().toList();
  }

  @Override
  public List<String> awaited() {
    return awaited;
  }
}
