package org.zhigai.chain;

import java.util.List;
import java.util.regex.Pattern;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.VaultArchive.PupilName;
import org.zhigai.rows.Shelf;

/**
 * Use case: a teacher sees who is meant by pseudonyms, such as those of a support group. Asks for the vault's password and a reason each time; who looked, when, at how
 * many and why is written into the history before a name is shown. Whom it was about is not written there, for the history is read by others.
 */
public record LookUpNames(ChainArchive archive) {
  private static final Pattern PSEUDONYM = Pattern.compile("S-\\d{4,}");

  /** The pseudonyms that stand in a text, each once. */
  public static List<String> pseudonyms(String text) {
    return PSEUDONYM.matcher(text).results().map(r -> r.group()).distinct().toList();
  }

  /**
   * @param password of the vault, wiped by the caller
   * @throws UserFault without pseudonyms, without a reason, or with another password; nothing is shown or written then
   */
  public List<PupilName> names(List<String> pseudonyms, String why, char[] password, Actor by) {
    if (pseudonyms.isEmpty()) {
      throw refused("ZG-431", "names.nobody");
    }
    if (why.isBlank()) {
      throw refused("ZG-430", "names.no-reason");
    }
    try (var names = archive.vault().open(password)) {
      var shelf = archive.records();
      return shelf.whole(() -> {
        var found = names.names(pseudonyms);
        shelf.append(new Shelf.Entry(0, shelf.now(), by, Phrase.of("names.looked", found.size()), why.strip(), true, 0, 0, List.of()));
        return found;
      });
    }
  }

  private static UserFault refused(String code, String what) {
    return new UserFault(UserFault.Kind.USAGE, code, Phrase.of(what), Phrase.of(what + ".remedy"));
  }
}
