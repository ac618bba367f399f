package org.zhigai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Stores;
import org.zhigai.chain.sample.SampleStory;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole chain on the sample workbooks, in a fresh store; then the window on it when there is a display. */
@Command(
    name = "demo",
    description = "Walk the whole chain on the sample workbooks (invented pupils) into a fresh store, then open the window on it.")
final class DemoCommand implements Callable<Integer> {
  /** No secret: the demonstration holds invented pupils only, and the README tells it. */
  private static final String PASSWORD = "zhigai-demo";
  private static final String NAMES = "zhigai-names";

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for store, exports and run.json (default: zhigai-demo).")
  private Path out = Path.of("zhigai-demo");

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Option(names = "--no-window", description = "Do not open the window even when there is a display.")
  private boolean noWindow;

  @Mixin
  private Spoken spoken = new Spoken();
  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  DemoCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var words = spoken.words();
    var streams = Streams.of(spec);
    var store = out.resolve(words.say("command.demo.store") + Stores.SUFFIX);
    if (kit.stores().exists(store)) {
      kit.stores().delete(store);
    }
    var work = new HeadlessRun(kit, words, streams);
    var summary = work.kept(samples(), out, store, PASSWORD.toCharArray(), words.say("command.demo.school"), new SampleStory(kit.pages()));
    try (var archive = kit.stores().open(store, PASSWORD.toCharArray())) {
      archive.vault().changePassword(PASSWORD.toCharArray(), NAMES.toCharArray());
    }
    if (json) {
      Json.print(summary, streams.out());
    } else {
      work.tell(summary, out);
    }
    if (!noWindow && kit.window().isPossible()) {
      kit.window().open(store, PASSWORD.toCharArray());
    }
    return 0;
  }

  private List<Path> samples() {
    return kit.samples().orElseThrow(() -> new UserFault(
        UserFault.Kind.INPUT, "ZG-317", Phrase.of("command.demo.missing"), Phrase.of("command.demo.missing.remedy")));
  }
}
