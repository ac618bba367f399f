package org.zhigai.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Salvaged;
import org.zhigai.chain.StoreHealth;
import org.zhigai.kernel.UserFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code store check}: reads everything back and names what cannot be read. Ends in 4 when something cannot. */
@Command(name = "check", description = "Read every row of a store back and name damage by table; exit status 4 when there is any.")
final class StoreCheckCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store = new StoreOption();
  @Mixin
  private Passwords passwords = new Passwords();
  @Mixin
  private Spoken spoken = new Spoken();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Option(names = "--accept", description = "When every row reads but the disk has changed the file since it was closed: take it as it is.")
  private boolean accept;

  @Option(names = "--salvage", paramLabel = "FILE", description = "Take what can be read into a new store of the same password; nothing may be there yet.")
  private @Nullable Path salvage;

  @Option(names = "--without-names", description = "Salvage also when the key to the pupils' names is damaged, and they are lost.")
  private boolean withoutNames;

  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  StoreCheckCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var file = store.of(kit);
    var words = new StoreWords(spoken.words(), kit.clock().getZone());
    var streams = Streams.of(spec);
    var password = passwords.ask(words.say("command.password.prompt"));
    try {
      var health = kit.stores().care().check(file, password);
      if (json) {
        Json.print(StoreJson.of(file, health), streams.out());
      } else {
        tell(health, words, streams);
      }
      if (accept && health.isReadable() && !health.asLeft()) {
        kit.stores().care().accept(file, password);
        streams.err().println(words.say("command.store.accepted"));
        return health.brokenChange().isEmpty() ? 0 : UserFault.Kind.STORE.exitStatus();
      }
      if (salvage != null) {
        tell(kit.stores().care().salvage(file, password, salvage, withoutNames), salvage, words, streams);
      }
      return health.isWhole() ? 0 : UserFault.Kind.STORE.exitStatus();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static void tell(Salvaged saved, Path into, StoreWords words, Streams streams) {
    var out = streams.err();
    out.println(words.say("command.store.salvaged", into.toString()));
    if (saved.lostNames() > 0) {
      out.println(words.say("command.store.salvaged.names", saved.lostNames()));
    }
    saved.tables().stream().filter(t -> t.rows() > 0 || !t.whole()).forEach(t -> out.println("  " + words.say(
        t.whole() && t.orphans() == 0 ? "command.store.rows" : "command.store.salvaged.part", words.table(t.name()), t.rows(), t.orphans())));
    out.flush();
  }

  /** Tables with nothing in them are not worth a line. */
  static void tell(StoreHealth health, StoreWords words, Streams streams) {
    var out = streams.out();
    out.println(words.say("command.store.holds", health.school(), words.megabytes(health.bytes()), words.minute(health.lastChange())));
    health.tables().stream()
        .filter(t -> t.rows() > 0 || t.damage().isPresent())
        .forEach(t -> out.println("  " + words.say(
            t.damage().isEmpty() ? "command.store.rows" : "command.store.rows.damaged", words.table(t.name()), t.rows(),
            t.damage().orElse(""))));
    health.brokenChange().ifPresent(change -> out.println(words.say("command.store.history", change)));
    if (!health.isReadable()) {
      out.println(words.say("command.store.broken"));
    } else if (!health.asLeft()) {
      out.println(words.say("command.store.changed"));
    } else if (health.isWhole()) {
      out.println(words.say("command.store.whole"));
    }
    out.flush();
  }
}
