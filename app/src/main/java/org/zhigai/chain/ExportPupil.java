package org.zhigai.chain;

import java.util.List;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.PupilFile;
import org.zhigai.rows.Shelf;

/** Use case: a pupil, or who stands up for one, is given everything that is kept. Asks for the vault's password and a reason, and is written into the history first. */
public record ExportPupil(ChainArchive archive) {

  /**
   * The pseudonym of the one pupil who has this pseudonym, 考号, 学籍号 or name. That there is one is no secret: no name is shown.
   *
   * @throws UserFault when nobody has, or several have
   */
  public String one(String who) {
    var found = archive.pupils().find(who);
    return switch (found.size()) {
      case 0 -> throw new UserFault(UserFault.Kind.USAGE, "ZG-433", Phrase.of("erasure.nobody"), Phrase.of("erasure.nobody.remedy"));
      case 1 -> found.getFirst();
      default -> throw new UserFault(
          UserFault.Kind.USAGE, "ZG-434", Phrase.of("erasure.several", found.size()), Phrase.of("erasure.several.remedy", String.join(" ", found)));
    };
  }

  /**
   * Everything about one pupil.
   *
   * @param password of the vault, wiped by the caller
   * @throws UserFault without a reason, with another password, or when it is not exactly one pupil; nothing is shown or written then
   */
  public PupilFile export(String who, String why, char[] password, Actor by) {
    askedWhy(why);
    try (var names = archive.vault().open(password)) {
      var shelf = archive.records();
      return shelf.whole(() -> {
        var file = names.file(one(who));
        shelf.append(new Shelf.Entry(0, shelf.now(), by, Phrase.of("erasure.exported"), why.strip(), true, 0, 0, List.of()));
        return file;
      });
    }
  }

  /**
   * What there is about a pupil who is to be deleted: for counts, without a name.
   *
   * @param password of the vault, wiped by the caller
   */
  public PupilFile planned(String pseudonym, char[] password) {
    try (var names = archive.vault().open(password)) {
      return names.file(pseudonym);
    }
  }

  /** @throws UserFault when no reason is given */
  public static void askedWhy(String why) {
    if (why.isBlank()) {
      throw new UserFault(UserFault.Kind.USAGE, "ZG-432", Phrase.of("erasure.no-reason"), Phrase.of("erasure.no-reason.remedy"));
    }
  }
}
