package org.zhigai.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhigai.chain.ChainArchive;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.PupilResult;

/** The two passwords between which the benches change that of the vault, and whether the names are all there afterwards. */
final class VaultTries {
  private static final char[] ONE = "姓名口令 1".toCharArray();
  private static final char[] TWO = "姓名口令 2".toCharArray();

  private VaultTries() {}

  /** The password it has now, to be handed over: one of the two, or the store's; empty when none opens it. */
  static Optional<char[]> opening(ChainArchive archive, char[] ofStore) {
    for (var tried : List.of(ONE, TWO, ofStore)) {
      try (var _ = archive.vault().open(tried)) {
        return Optional.of(tried.clone());
      } catch (UserFault wrong) {
        if (!wrong.code().equals("ZG-435")) {
          throw wrong;
        }
      }
    }
    return Optional.empty();
  }

  static char[] other(char[] now) {
    return (Arrays.equals(now, ONE) ? TWO : ONE).clone();
  }

  /** What is wrong with the vault of a store in which the benches have worked. */
  static Optional<String> fault(ChainArchive archive, char[] ofStore) {
    var password = opening(archive, ofStore);
    if (password.isEmpty()) {
      return Optional.of("a vault no password opens");
    }
    Set<String> pupils =
        archive.results().papers().stream().flatMap(p -> archive.results().results(p.id()).pupils().stream()).map(PupilResult::pseudonym)
            .collect(Collectors.toSet());
    try (var names = archive.vault().open(password.get())) {
      var found = names.names(pupils);
      return found.size() == pupils.size() && found.stream().allMatch(n -> n.name().startsWith("诸葛"))
          ? Optional.empty()
          : Optional.of(found.size() + " names of " + pupils.size() + " pupils");
    }
  }
}
