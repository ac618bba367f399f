package org.zhigai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.ExportPupil;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.chain.rights.ErasureProof;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.PupilFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code store pupil}: what a pupil may ask for: everything that is kept, and that it is deleted, from copies on drives that were away as well. */
@Command(name = "pupil", description = "Export all that is kept about one pupil, or delete one pupil from a store and its backups.")
final class StorePupilCommand extends CommandGroup {
  private StorePupilCommand() {}

  static CommandLine over(Kit kit) {
    return new CommandLine(new StorePupilCommand()).addSubcommand(new Export(kit)).addSubcommand(new Delete(kit))
        .addSubcommand(new StorePupilCopiesCommand(kit));
  }

  /** Whom it is about, and why. */
  private static final class Asked {
    @Parameters(paramLabel = "PUPIL", description = "Pseudonym (S-0012), student code, exam number or name of the pupil.")
    private @Nullable String who;

    @Option(names = "--why", required = true, paramLabel = "REASON", description = "Who asked and when; goes into the history. No names of pupils.")
    private @Nullable String why;

    String who() {
      return Objects.requireNonNull(who);
    }

    String why() {
      return Objects.requireNonNull(why);
    }
  }

  /** {@code store pupil export}. */
  @Command(name = "export", description = "Write everything that is kept about one pupil into an .xlsx, names included; the look is logged.")
  static final class Export implements Callable<Integer> {
    @Mixin
    private Asked asked = new Asked();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The workbook to write.")
    private @Nullable Path out;
    @Mixin
    private OutFile free = new OutFile();
    @Mixin
    private StoreAccess store = new StoreAccess();
    @Mixin
    private VaultPasswords vault = new VaultPasswords();
    @Spec
    private @Nullable CommandSpec spec;
    private final Kit kit;

    Export(Kit kit) {
      this.kit = kit;
    }

    @Override
    public Integer call() {
      var target = free.free(SafeFile.ending(Objects.requireNonNull(out), ".xlsx"));
      store.asked(kit, (file, password) -> {
        try (var chain = store.open(kit, file, password)) {
          var own = vault.ask(chain, password, store.words());
          try {
            chain.reports().pupil(new ExportPupil(chain.archive()).export(asked.who(), asked.why(), own, Commanding.in(store.words())), target);
          } finally {
            Arrays.fill(own, '\0');
          }
          return true;
        }
      });
      Streams.of(spec).out().println(store.words().say("command.report.written", target.toString()));
      Streams.of(spec).out().flush();
      return 0;
    }
  }

  /** {@code store pupil delete}. */
  @Command(
      name = "delete",
      description = "Delete one pupil from a store, its history, its evidence and its backups, and print the proof. Says how much and asks first.")
  static final class Delete implements Callable<Integer> {
    @Mixin
    private Asked asked = new Asked();

    @Option(names = "--backups", paramLabel = "PLACE", description = "A backup or a folder of backups elsewhere, such as on a stick; may be given again.")
    private List<Path> backups = new ArrayList<>();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;
    @Mixin
    private StoreAccess store = new StoreAccess();
    @Mixin
    private VaultPasswords vault = new VaultPasswords();
    @Spec
    private @Nullable CommandSpec spec;
    private final Kit kit;

    Delete(Kit kit) {
      this.kit = kit;
    }

    @Override
    public Integer call() {
      ExportPupil.askedWhy(asked.why());
      var words = store.words();
      var streams = Streams.of(spec);
      var question = new TerminalQuestion(words, streams);
      if (!yes) {
        question.refuseUnlessAnybodyIsThere();
      }
      return store.asked(kit, (file, password) -> {
        var told = told(file, password, words, streams);
        try {
          if (yes || question.agreed("command.pupil.ask")) {
            var order = new ErasureOrder(told.pseudonym(), backups, kit.window().copies(file, told.mark()), asked.why(), Commanding.in(words));
            tell(kit.stores().care().erase(file, password, told.vaultPassword(), order), words, streams);
          } else {
            streams.out().println(words.say("command.pupil.kept"));
            streams.out().flush();
          }
        } finally {
          Arrays.fill(told.vaultPassword(), '\0');
        }
        return 0;
      });
    }

    /** Who it is, by what names are read, and in which store. */
    private record Told(String pseudonym, char[] vaultPassword, String mark) {}

    /** Says what would go, without a name. */
    private Told told(Path where, char[] password, Words words, Streams streams) {
      try (var chain = store.open(kit, where, password)) {
        var pseudonym = new ExportPupil(chain.archive()).one(asked.who());
        var own = vault.ask(chain, password, words);
        var done = false;
        try {
          plan(pseudonym, new ExportPupil(chain.archive()).planned(pseudonym, own), words, streams);
          done = true;
          return new Told(pseudonym, own, chain.archive().care().mark());
        } finally {
          if (!done) {
            Arrays.fill(own, '\0');
          }
        }
      }
    }

    private static void plan(String pseudonym, PupilFile file, Words words, Streams streams) {
      streams.err().println(words.say(
          "command.pupil.plan", pseudonym, file.identity().size(), file.results().size(), file.said().size(), file.evidence().size()));
      file.said().forEach(s -> streams.err().println("  " + s.number()));
      streams.err().flush();
    }

    private void tell(ErasureProof proof, Words words, Streams streams) {
      if (json) {
        Json.print(Proof.of(proof), streams.out());
        return;
      }
      var out = streams.out();
      out.println(words.say("command.pupil.deleted", proof.pseudonym(), proof.number(), proof.at().toString()));
      var r = proof.removed();
      out.println("  " + words.say(Phrase.of(
          "erasure.removed", r.identities(), r.results(), r.replaced(), r.rows(), r.texts(), r.history(), r.files(), proof.unsearched())));
      proof.cleaned().forEach(b -> out.println("  " + words.say("command.pupil.cleaned", b.toString())));
      proof.beyond().forEach(b -> out.println("  " + words.say("command.pupil.beyond", b.toString())));
      proof.awaited().forEach(label -> out.println("  " + words.say("command.pupil.awaited", label)));
      out.println("  " + words.say("command.pupil.hash", proof.hash()));
      out.flush();
    }
  }

  /** The proof as JSON. */
  private record Proof(
      String number, String pseudonym, String at, org.zhigai.chain.rights.Removed removed, List<String> cleaned, List<String> beyond, List<String> awaited,
      int unsearched, String hash) {
    static Proof of(ErasureProof proof) {
      return new Proof(
          proof.number(), proof.pseudonym(), proof.at().toString(), proof.removed(), proof.cleaned().stream().map(Path::toString).toList(),
          proof.beyond().stream().map(Path::toString).toList(), proof.awaited(), proof.unsearched(), proof.hash());
    }
  }
}
