package org.zhigai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.RunChain;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.Stores;
import org.zhigai.chain.sample.SampleStory;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.SafeTrace;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;

/**
 * The store of the invented school. The build makes it once and leaves it as a backup, which is put in place in a moment; without one, or with one whose
 * dates have gone by, the whole chain is run. What somebody has done in it stays until they begin anew.
 */
record SampleStore(Wiring wiring, Words words) {
  private static final System.Logger LOG = System.getLogger(SampleStore.class.getName());
  /** No secret: invented pupils, and the README tells it. */
  static final String PASSWORD = "zhigai-demo";
  /** Nor this, by which the sample's names are seen. */
  private static final String NAMES = "zhigai-names";
  /** What the build leaves, and where the launchers say it lies. */
  private static final String PREPARED = "zhigai.prepared";
  /** By then what is due in the sample is long overdue. */
  private static final Duration FRESH = Duration.ofDays(45);

  Path file() {
    return folder().resolve(words.say("command.demo.store") + Stores.SUFFIX);
  }

  private Path folder() {
    return Path.of(System.getProperty("user.home"), "知改", words.say("command.demo.store"));
  }

  boolean exists() {
    return wiring.stores().exists(file());
  }

  /** As it was left, or as it is at the beginning. */
  ChainArchive open(Progress progress) {
    return named(exists() ? wiring.stores().open(file(), PASSWORD.toCharArray()) : prepared().flatMap(this::unpacked).orElseGet(() -> made(progress)));
  }

  /** A sample of an older program has no password of its names yet. */
  private static ChainArchive named(ChainArchive archive) {
    if (!archive.vault().hasOwnPassword()) {
      archive.vault().changePassword(PASSWORD.toCharArray(), NAMES.toCharArray());
    }
    return archive;
  }

  /** As it is at the beginning, whatever was done in it. */
  ChainArchive anew(Progress progress) {
    if (exists()) {
      wiring.stores().delete(file());
    }
    return open(progress);
  }

  /** Makes it, and leaves it as a backup. */
  void prepare(Path backup) {
    named(made(Progress.NONE)).close();
    wiring.stores().care().backup(file(), PASSWORD.toCharArray(), backup);
  }

  private Optional<Path> prepared() {
    return Optional.ofNullable(System.getProperty(PREPARED)).map(Path::of).filter(Files::isRegularFile).filter(this::isFresh);
  }

  private boolean isFresh(Path backup) {
    var made = FileTime.fromMillis(backup.toFile().lastModified()).toInstant();
    return made.plus(FRESH).isAfter(wiring.clock().instant());
  }

  /** A backup that cannot be used is worth a line in the log: the sample can be made. */
  private Optional<ChainArchive> unpacked(Path backup) {
    try {
      Files.createDirectories(folder());
      wiring.stores().care().restore(backup, PASSWORD.toCharArray(), file(), file().resolveSibling("kept"));
      return Optional.of(wiring.stores().open(file(), PASSWORD.toCharArray()));
    } catch (IOException | UserFault unusable) {
      LOG.log(System.Logger.Level.WARNING, "the prepared sample is of no use: " + SafeTrace.kind(unusable));
      if (exists()) {
        wiring.stores().delete(file());
      }
      return Optional.empty();
    }
  }

  private ChainArchive made(Progress progress) {
    var samples =
        wiring.samples().orElseThrow(() -> new UserFault(
            UserFault.Kind.INPUT, "ZG-317", Phrase.of("command.demo.missing"), Phrase.of("command.demo.missing.remedy")));
    var archive = wiring.stores().create(file(), PASSWORD.toCharArray(), new SchoolProfile(words.say("command.demo.school"), "南开区", "李校长"));
    var isWhole = false;
    try {
      var chain = Chain.over(archive, wiring.reader(), wiring.writer(), words, wiring.clock());
      var by = new Actor(words.say("command.actor"), words.say("command.actor.department"));
      new RunChain(chain, words, new SampleStory(wiring.pack())).run(samples, folder(), by, progress);
      isWhole = true;
      return archive;
    } finally {
      if (!isWhole) {
        archive.close();
        wiring.stores().delete(file());
      }
    }
  }
}
