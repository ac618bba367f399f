package org.zhigai.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.StoreFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code store info}: what can be told without the password, also while the store is open somewhere. */
@Command(name = "info", description = "Where a store lies, how large it is and who has it open. Needs no password.")
final class StoreInfoCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store = new StoreOption();
  @Mixin
  private Spoken spoken = new Spoken();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  StoreInfoCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var facts = kit.stores().care().facts(store.of(kit));
    var streams = Streams.of(spec);
    if (json) {
      Json.print(StoreJson.of(facts), streams.out());
    } else {
      tell(facts, new StoreWords(spoken.words(), kit.clock().getZone()), streams);
    }
    return 0;
  }

  private static void tell(StoreFacts facts, StoreWords words, Streams streams) {
    var out = streams.out();
    out.println(words.say("command.store.file", facts.file().toString()));
    out.println(words.say("command.store.data", facts.data().toString(), words.megabytes(facts.bytes()), words.minute(facts.written())));
    out.println(words.say("command.store.sealed", facts.format(), facts.memoryKib() / 1024, facts.passes()));
    out.println(facts.inUse().map(words::inUse).orElseGet(() -> words.say("command.store.free")));
    out.flush();
  }
}
