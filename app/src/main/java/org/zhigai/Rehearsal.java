package org.zhigai;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.zhigai.chain.Stores;
import org.zhigai.cli.Commands;
import org.zhigai.cli.Kit;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;

/**
 * Does once what people start the program for, so that the JDK can keep what it loaded for the next start (src/cache). A start pays
 * for every class of its cache whether it needs it or not: so there is one for each way of starting.
 */
final class Rehearsal {
  private static final String PASSWORD = "rehearsal";
  /** The window is left alone for so long: the store is open by then, and its first station drawn. */
  private static final int SECONDS = 6;

  /** A way of starting, by its name in lower case. */
  private enum Part {
    /** Commands that look into workbooks. */
    READING,
    /** Commands over a store. */
    CHAIN,
    /** Leaves the store of the sample school as a backup: no cache, but made with the rest of what the build prepares. */
    SAMPLE,
    /** The window, on the store that {@link #CHAIN} left. */
    WINDOW
  }

  private final Kit kit;
  private final FxWindow window;
  private final Path folder;
  private final Path store;
  private final SampleStore sample;

  private Rehearsal(Wiring wiring, Path folder) {
    this.kit = wiring.kit();
    this.window = new FxWindow(wiring);
    this.folder = folder;
    this.sample = new SampleStore(wiring, new Words(Lang.ZH));
    this.store = folder.resolve("rehearsal" + Stores.SUFFIX);
  }

  /** @param arguments the part, and a folder to write into */
  public static void main(String[] arguments) throws IOException {
    var rehearsal = new Rehearsal(Wiring.standard(), Path.of(arguments[1]));
    switch (Part.valueOf(arguments[0].toUpperCase(Locale.ROOT))) {
      case READING -> rehearsal.reading();
      case CHAIN -> rehearsal.chain();
      case SAMPLE -> rehearsal.sample.prepare(rehearsal.folder.resolve("sample.zgb"));
      case WINDOW -> rehearsal.window();
    }
    System.exit(0);
  }

  private void reading() {
    run(Stream.of("inspect"));
    run(Stream.of("inspect", "--json"));
  }

  private void chain() throws IOException {
    var secret = Files.writeString(folder.resolve("password"), PASSWORD).toString();
    var open = List.of("--store", store.toString(), "--password-file", secret);
    run(Stream.concat(Stream.of("run", "--out", folder.resolve("out").toString()), open.stream()));
    command(Stream.concat(Stream.of("store", "check"), open.stream()).toList());
  }

  private void window() {
    window.openFor(SECONDS, store, PASSWORD.toCharArray());
  }

  /** A command on the sample workbooks. */
  private void run(Stream<String> command) {
    command(Stream.concat(command, kit.samples().orElseThrow().stream().map(Path::toString)).toList());
  }

  private void command(List<String> arguments) {
    var silent = new PrintWriter(Writer.nullWriter());
    var status = Commands.run(kit, silent, silent, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException(arguments + " ended with " + status);
    }
  }
}
