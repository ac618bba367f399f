package org.zhigai.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhigai.chain.ChainArchive;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;

/** A second real process that does with one store what it is told, a line at a time, and answers with a line. */
final class OtherProgram implements AutoCloseable {
  private final Process process;
  private final PrintStream orders;
  private final BufferedReader answers;

  OtherProgram(Path store) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      process =
          new ProcessBuilder(
              List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                  System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                  "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", Told.class.getName(), store.toString()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException unstarted) {
      throw new UncheckedIOException(unstarted);
    }
    orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  long process() {
    return process.pid();
  }

  /** What it answers; {@code dead} when it is no more. */
  String told(String order) {
    orders.println(order);
    try {
      return Optional.ofNullable(answers.readLine()).orElse("dead");
    } catch (IOException gone) {
      return "dead";
    }
  }

  /** As the power does: no word, no tidying up. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** The other program itself. */
  static final class Told {
    private Told() {}

    public static void main(String[] args) throws IOException {
      var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      var store = Path.of(args[0]);
      ChainArchive open = null;
      for (var order = in.readLine(); order != null; order = in.readLine()) {
        try {
          switch (order) {
            case "create" -> open = FreshStore.stores().create(store, FreshStore.password(), FreshStore.PROFILE);
            case "open" -> open = FreshStore.stores().open(store, FreshStore.password());
            case "edit" -> FreshStore.edit(java.util.Objects.requireNonNull(open));
            case "close" -> java.util.Objects.requireNonNull(open).close();
            case "edit and die" -> {
              FreshStore.edit(java.util.Objects.requireNonNull(open));
              out.println("edited");
              Runtime.getRuntime().halt(0);
            }
            case "die within an edit" -> {
              var archive = java.util.Objects.requireNonNull(open);
              archive.intake().whole(() -> {
                FreshStore.edit(archive);
                out.println("edited");
                Runtime.getRuntime().halt(0);
              });
            }
            default -> throw new IllegalArgumentException(order);
          }
          out.println("done");
        } catch (UserFault refused) {
          out.println(refused.code() + " " + new Words(Lang.EN).say(refused.what()));
        }
      }
    }
  }
}
