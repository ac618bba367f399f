package org.zhigai.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ExportPupil;
import org.zhigai.value.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code store retention}: until when results are kept, and which are due. */
@Command(name = "retention", description = "Print until when each import is kept and which are due; --months decides on another period.")
final class StoreRetentionCommand implements Callable<Integer> {
  @Mixin
  private StoreAccess store = new StoreAccess();

  @Option(names = "--months", paramLabel = "N", description = "Keep results for so many months after their import, 1 to 120; wants --why.")
  private @Nullable Integer months;

  @Option(names = "--why", paramLabel = "REASON", description = "Why; goes into the history.")
  private String why = "";

  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  StoreRetentionCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    return store.with(kit, this::tell);
  }

  private int tell(Chain chain) {
    var words = store.words();
    var out = Streams.of(spec).out();
    if (months != null) {
      ExportPupil.askedWhy(why);
      var by = Commanding.in(words);
      chain.book().apply(chain.retention().period(months, why, by)).orThrow();
    }
    out.println(words.say("retention.period", chain.retention().months()));
    chain.retention().imports()
        .forEach(k -> out.println("  " + words.say(k.isDue() ? "retention.due" : "retention.until", k.record().file(), words.text(new Value.Day(k.until())))));
    if (chain.retention().imports().stream().anyMatch(k -> k.isDue())) {
      out.println(words.say("retention.remedy"));
    }
    out.flush();
    return 0;
  }
}
