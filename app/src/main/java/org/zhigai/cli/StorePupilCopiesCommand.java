package org.zhigai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.AutomaticBackups;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.BackupsElsewhere;
import org.zhigai.chain.Chain;
import org.zhigai.chain.rights.AwaitedDrives;
import org.zhigai.kernel.UserFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code store pupil copies}: deleted pupils go from copies on a drive that was away when they were deleted, as the window does by itself. */
@Command(
    name = "copies",
    description = "Take deleted pupils out of copies of backups on drives that were away; exit status 4 while such a drive is still awaited.")
final class StorePupilCopiesCommand implements Callable<Integer> {
  @Mixin
  private StoreAccess store = new StoreAccess();
  @Spec
  private @Nullable CommandSpec spec;
  private final Kit kit;

  StorePupilCopiesCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var words = store.words();
    var out = Streams.of(spec).out();
    var left = store.asked(kit, (file, password) -> {
      try (var chain = store.open(kit, file, password)) {
        var awaited = new AwaitedDrives(chain.book());
        if (awaited.labels().isEmpty()) {
          out.println(words.say("command.pupil.copies.none"));
        }
        kit.window().copies(file, chain.archive().care().mark()).forEach(
            place -> new BackupsElsewhere(backups(chain, file), awaited, place).erase().ifPresent(told -> out.println(words.say(told))));
        return awaited.labels();
      }
    });
    left.forEach(label -> out.println(words.say("command.pupil.awaited", label)));
    out.flush();
    return left.isEmpty() ? 0 : UserFault.Kind.STORE.exitStatus();
  }

  private AutomaticBackups backups(Chain chain, Path file) {
    return new AutomaticBackups(new BackupNames(file), chain.archive().care(), kit.clock());
  }
}
