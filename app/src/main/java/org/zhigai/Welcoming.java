package org.zhigai;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Progress;
import org.zhigai.people.Role;
import org.zhigai.ui.parts.Preferences;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.people.Acting;
import org.zhigai.ui.shell.WelcomeActions;

/** What the welcome screen does, over the wired rooms. */
record Welcoming(Wiring wiring, UiWords words, Preferences preferences) implements WelcomeActions<OpenStore> {
  private static final String RECENT = "stores.recent";
  private static final int MOST_RECENT = 5;

  @Override
  public OpenStore sample(Progress progress) {
    return entered(sample().open(progress));
  }

  @Override
  public OpenStore sampleAnew(Progress progress) {
    return entered(sample().anew(progress));
  }

  @Override
  public boolean hasSample() {
    return sample().exists();
  }

  private SampleStore sample() {
    return new SampleStore(wiring, words.words());
  }

  /** Whoever looks at the sample looks as its principal, until they say otherwise. It is no store to come back to by its password. */
  private OpenStore entered(ChainArchive archive) {
    var file = sample().file();
    var opened = over(file, archive);
    opened.chain().people().holder(Role.PRINCIPAL).ifPresent(p -> Acting.presume(preferences, file.toAbsolutePath().toString(), p, Role.PRINCIPAL));
    return opened;
  }

  @Override
  public OpenStore create(Path file, char[] password, char[] vaultPassword, SchoolProfile profile, Progress progress) {
    var archive = wiring.stores().create(file, password, profile);
    var done = false;
    try {
      archive.vault().changePassword(password, vaultPassword);
      // One paper for the safe: the same code opens both.
      var code = archive.care().newRecoveryCode(password);
      archive.vault().recoverBy(vaultPassword, code);
      var made = opened(file, archive).recoveredBy(code);
      done = true;
      return made;
    } finally {
      if (!done) {
        // Nobody has seen it yet, and it has no code: it is made anew under the same name.
        archive.close();
        wiring.stores().delete(file);
      }
    }
  }

  @Override
  public OpenStore open(Path file, char[] password, Progress progress) {
    return opened(file, wiring.stores().open(file, password));
  }

  @Override
  public OpenStore recover(Path file, char[] code, char[] fresh, Progress progress) {
    wiring.stores().care().recover(file, code, fresh);
    return opened(file, wiring.stores().open(file, fresh));
  }

  @Override
  public Path proposed(String school) {
    return folder().resolve((school.isBlank() ? "知改" : school.strip()) + Stores.SUFFIX);
  }

  @Override
  public List<Path> recent() {
    return recent(preferences);
  }

  static List<Path> recent(Preferences preferences) {
    return preferences.get(RECENT).stream()
        .flatMap(String::lines)
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private OpenStore opened(Path file, ChainArchive archive) {
    var known = new ArrayList<Path>(recent());
    known.remove(file.toAbsolutePath());
    known.addFirst(file.toAbsolutePath());
    preferences.put(RECENT, String.join("\n", known.stream().limit(MOST_RECENT).map(Path::toString).toList()));
    return over(file, archive);
  }

  private OpenStore over(Path file, ChainArchive archive) {
    return new OpenStore(
        file, Chain.over(archive, wiring.reader(), wiring.writer(), words.words(), wiring.clock()), Optional.empty());
  }

  private static Path folder() {
    return Path.of(System.getProperty("user.home"), "知改");
  }
}
