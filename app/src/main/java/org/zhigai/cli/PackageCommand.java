package org.zhigai.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.SafeFile;
import org.zhigai.pack.PackSchool;
import org.zhigai.pack.PackageFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code package}: what a school hands to those who look at many. */
@Command(name = "package",
    description = "Write the school package: sums, distributions, problems and ledger without pupils, persons and sentences, for rollup.")
final class PackageCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The package to write, .zgxb: a zip of CSV and JSON.")
  private @Nullable Path out;
  @Mixin
  private OutFile free = new OutFile();
  @Mixin
  private StoreAccess store = new StoreAccess();
  @Spec
  private @Nullable CommandSpec spec;
  private final Kit kit;

  PackageCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var file = free.free(SafeFile.ending(Objects.requireNonNull(out), PackageFile.ENDING));
    var words = store.words();
    var to = Streams.of(spec).out();
    var gone = store.with(kit, chain -> {
      var handed = new PackSchool(chain.held(), chain.book(), chain.held()::goOut, chain.clock())
          .hand(file, chain.archive().care().signer(), chain.school().name(), chain.school().district(), Commanding.in(words),
              new Console(Streams.of(spec).err(), words));
      var ready = handed.ready();
      ready.left().forEach(p -> to.println(words.say("command.package.left", p)));
      ready.standing().forEach(p -> to.println(words.say("command.package.standing", p)));
      to.println(words.say("command.package.holds", ready.pack().papers().size(), ready.pack().problems().size(), ready.pack().ledger().size()));
      return handed;
    });
    to.println(words.say("command.report.written", file.toString()));
    to.println(words.say("command.package.sum", gone.sum()));
    to.println(words.say("command.package.signed", gone.signedBy()));
    to.flush();
    return 0;
  }
}
