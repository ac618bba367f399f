package org.zhigai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Stores;
import org.zhigai.chain.SupportBundle;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.SafeTrace;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.review.ReviewFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit status: 0 done, 2 usage, 3 input refused, 4 store refused, 5 output refused, 1 our own fault.
 * Output is UTF-8 whatever the machine's default.
 */
public final class Commands {

  private Commands() {}

  @Command(
      name = "zhigai",
      mixinStandardHelpOptions = true,
      description = "知改 Zhigai: monitoring results to a submitted rectification ledger. Without a command: the window.")
  private static final class Root implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE",
        description = "What to open in the window: a store (.zhigai), at its password, or a review package (.zgfh), which has none.")
    private @Nullable Path file;
    @Spec
    private @Nullable CommandSpec spec;
    private final Kit kit;

    Root(Kit kit) {
      this.kit = kit;
    }

    @Override
    public Integer call() {
      if (file == null) {
        kit.window().open();
      } else if (hasEnding(file, Stores.SUFFIX)) {
        kit.window().unlock(file.toAbsolutePath());
      } else if (hasEnding(file, ReviewFile.PACKAGE_ENDING)) {
        kit.window().review(file);
      } else {
        throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), "Neither a command nor a store or review package: " + file);
      }
      return 0;
    }

    private static boolean hasEnding(Path file, String ending) {
      return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
  }

  /** Runs and returns the exit status. */
  public static int run(Kit kit, String... arguments) {
    var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return run(kit, out, err, arguments);
  }

  /** As {@link #run(Kit, String...)} onto given streams. */
  public static int run(Kit kit, PrintWriter out, PrintWriter err, String... arguments) {
    var line = new CommandLine(new Root(kit));
    line.getCommandSpec().version("zhigai " + SupportBundle.version());
    line.addSubcommand(new DemoCommand(kit));
    line.addSubcommand(new RunCommand(kit));
    line.addSubcommand(new InspectCommand(kit));
    line.addSubcommand(new AnalyseCommand(kit));
    line.addSubcommand("store", StoreCommand.over(kit));
    line.addSubcommand("strategies", StrategiesCommand.over(kit));
    line.addSubcommand("review", ReviewCommand.over(kit));
    line.addSubcommand("ledger", LedgerCommand.over(kit));
    line.addSubcommand(new ReportCommand(kit));
    line.addSubcommand(new PackageCommand(kit));
    line.addSubcommand(new RollupCommand(kit));
    line.addSubcommand(new SupportCommand(kit));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(out);
    line.setErr(err);
    var english = Arrays.asList(arguments).contains("en") || Arrays.asList(arguments).contains("--lang=en");
    var words = new Words(english ? Lang.EN : Lang.ZH);
    line.setExecutionExceptionHandler((fault, where, parsed) -> told(kit, fault, words, err));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError full) {
      kit.diary().note(full, kit.clock().instant());
      err.println("ZG-998  " + words.say("fault.memory.what"));
      err.println("        " + words.say("fault.memory.remedy"));
      err.flush();
      return 1;
    }
  }

  private static int told(Kit kit, Exception fault, Words words, PrintWriter err) {
    kit.diary().note(fault, kit.clock().instant());
    if (fault instanceof UserFault ours) {
      err.println(ours.code() + "  " + words.say(ours.what()));
      err.println("        " + words.say(ours.remedy()));
      return ours.kind().exitStatus();
    }
    err.println("ZG-999  " + words.say("command.ourfault", SafeTrace.kind(fault)));
    err.print(SafeTrace.of(fault));
    err.flush();
    return 1;
  }
}
