package org.zhigai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhigai.agreement.CheckAgreement;
import org.zhigai.chain.Chain;
import org.zhigai.dossier.DossierKind;
import org.zhigai.dossier.Dossiers;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.report.Submitted;
import org.zhigai.rows.Kind;
import org.zhigai.support.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: one table of a store into a file, and what in the tables contradicts what. */
@Command(name = "report",
    description = "Write one table of a store: problems, adjustments, ledger, effects, plans (.docx or .xlsx), notice (.docx, with a receipt), programme (the three-year plan), or a supporting ledger by its name; or one report (.docx or .pdf): analysis, diagnosis, feedback, midterm, summary, case, parents.")
final class ReportCommand implements Callable<Integer> {
  private static final String PLANS = "plans";
  private static final String PROGRAMME = "programme";
  private static final String NOTICE = "notice";

  @Parameters(paramLabel = "KIND",
      description = "problems, adjustments, ledger, effects, plans, notice, programme, a supporting ledger such as training; analysis, diagnosis, feedback, midterm, summary, case, parents.")
  private @Nullable String kind;

  @Option(names = "--out", paramLabel = "FILE", required = true,
      description = "The file to write; of problems, adjustments, ledger and effects a folder too, in which it gets its usual name.")
  private @Nullable Path out;

  @Option(names = "--row", paramLabel = "NUMBER", description = "Of notice and feedback only this one: ZG-2026-001, WT-2026-001.")
  private String row = "";

  @Mixin
  private DossierOptions dossier = new DossierOptions();
  @Mixin
  private FormOptions form = new FormOptions();
  @Mixin
  private OutFile target = new OutFile();
  @Mixin
  private StoreAccess store = new StoreAccess();
  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  ReportCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var wanted = Objects.requireNonNull(kind).toLowerCase(Locale.ROOT);
    if (names().noneMatch(wanted::equals)) {
      throw new UserFault(
          UserFault.Kind.USAGE, "ZG-207", Phrase.of("command.report.unknown", wanted),
          Phrase.of("command.report.unknown.remedy", names().collect(Collectors.joining(", "))));
    }
    var named = Objects.requireNonNull(out);
    var report = Dossiers.kind(wanted).filter(k -> DossierOptions.isReport(named) || tables().noneMatch(wanted::equals));
    if (report.isPresent()) {
      return dossier.write(report.get(), row, target.free(DossierOptions.isReport(named) ? named : SafeFile.ending(named, ".docx")), kit, store,
          Streams.of(spec));
    }
    var inFolder = Files.isDirectory(named) && submitted(wanted).isPresent();
    var known = inFolder
        ? Optional.<Path>empty()
        : Optional.of(target.free(wanted.equals(PLANS) ? named : SafeFile.ending(named, wanted.equals(NOTICE) ? ".docx" : ".xlsx")));
    store.with(kit, chain -> {
      var streams = Streams.of(spec);
      var place = known.orElseGet(() -> target.free(named.resolve(chain.reports().fileName(submitted(wanted).orElseThrow(), form.chosen()))));
      submitted(wanted).ifPresent(t -> FormOptions.tell(chain.reports().gaps(t, form.chosen()), store.words(), streams.err()));
      var file = write(chain, wanted, place);
      streams.out().println(store.words().say("command.report.written", file.toString()));
      tell(chain, store.words(), streams);
      return file;
    });
    return 0;
  }

  private static Stream<String> names() {
    return Stream.concat(tables(), Dossiers.ALL.stream().map(DossierKind::id)).distinct();
  }

  private static Stream<String> tables() {
    return Stream.of(Arrays.stream(Submitted.values()).map(ReportCommand::name), Stream.of(PLANS, NOTICE, PROGRAMME), Ledgers.ALL.stream().map(Kind::id))
        .flatMap(s -> s);
  }

  private static Optional<Submitted> submitted(String wanted) {
    return Arrays.stream(Submitted.values()).filter(t -> name(t).equals(wanted)).findFirst();
  }

  private static String name(Submitted table) {
    return table.name().toLowerCase(Locale.ROOT);
  }

  /** Those of one number, or all. */
  private <T> List<T> chosen(List<T> all, Function<T, String> number) {
    var found = all.stream().filter(t -> row.isEmpty() || number.apply(t).equals(row)).toList();
    if (found.isEmpty()) {
      throw new UserFault(UserFault.Kind.INPUT, "ZG-315", Phrase.of("command.report.row", row), Phrase.of("command.report.row.remedy"));
    }
    return found;
  }

  private Path write(Chain chain, String wanted, Path file) {
    if (wanted.equals(NOTICE)) {
      var open = chain.ledger().entries().stream().filter(e -> !row.isEmpty() || e.status().isOpen()).toList();
      chain.reports().notices(chosen(open, LedgerEntry::number), file, kit.pages());
    }
    if (wanted.equals(PLANS)) {
      chain.reports().plans(chain.adjustments().adjustments(), file, kit.pages());
      return file;
    }
    if (wanted.equals(PROGRAMME)) {
      chain.reports().programme(chain.programme().now(), file);
    }
    submitted(wanted).ifPresent(t -> chain.reports().write(t, form.chosen(), file));
    Ledgers.ALL.stream().filter(k -> k.id().equals(wanted)).forEach(k -> chain.reports().rows(k, chain.book(), file));
    return file;
  }

  /** What would be put right before it is sent. */
  private static void tell(Chain chain, Words words, Streams streams) {
    var found = new CheckAgreement(chain.book()).now();
    if (!found.isEmpty()) {
      streams.err().println(words.say("command.report.contradictions", found.size()));
      found.forEach(c -> streams.err().println("  " + words.say(c.what())));
      streams.err().flush();
    }
    streams.out().flush();
  }
}
