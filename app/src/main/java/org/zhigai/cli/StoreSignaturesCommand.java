package org.zhigai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.people.Role;
import org.zhigai.rows.AuditLine;
import org.zhigai.signing.Signature;
import org.zhigai.signing.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code store signatures}: who signed what, whether that is still there as it was, and what is other since. Ends in 4 when it is not. */
@Command(name = "signatures",
    description = "Verify what was signed: the sum, the history back to it, and what was changed since; exit status 4 when what was signed is not intact.")
final class StoreSignaturesCommand implements Callable<Integer> {
  @Mixin
  private StoreAccess store = new StoreAccess();

  @Option(names = "--out", paramLabel = "FOLDER", description = "Write the text of each signature there, so that sha256sum gives its sum again.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  StoreSignaturesCommand(Kit kit) {
    this.kit = kit;
  }

  /** A field that is other than it was signed. */
  private record Other(String row, String what, String signed, String now) {}

  /** One signature, as JSON tells it. */
  private record Line(
      String number, String name, String role, String at, String asOf, String sha256, int rows, @Nullable String withdrawnBecause, boolean intact,
      List<String> historyBroken, List<Other> changed, List<String> added, List<String> gone) {}

  /** @param brokenChange the first change of the whole history that does not fit the one before; null when it holds */
  private record Told(@Nullable Long brokenChange, List<Line> signatures) {}

  @Override
  public Integer call() {
    return store.with(kit, this::tell);
  }

  private int tell(Chain chain) {
    var words = store.words();
    var to = Streams.of(spec).out();
    var all = chain.signing().signatures().stream().map(chain.signing()::verify).toList();
    var broken = chain.book().firstBroken();
    if (json) {
      Json.print(new Told(broken.isPresent() ? broken.getAsLong() : null, all.stream().map(v -> line(v, words)).toList()), to);
    } else {
      all.stream().flatMap(v -> said(v, words).stream()).forEach(to::println);
      to.println(words.say(all.isEmpty() ? "command.signatures.none" : "command.signatures.many", all.size()));
      broken.ifPresent(change -> to.println(words.say("command.history.broken", change)));
    }
    if (out != null) {
      var folder = folder(out);
      all.stream().map(v -> chain.signing().save(v.signature(), folder))
          .forEach(f -> Streams.of(spec).err().println(words.say("command.report.written", f.toString())));
      Streams.of(spec).err().flush();
    }
    to.flush();
    return broken.isEmpty() && all.stream().allMatch(Verified::isIntact) ? 0 : UserFault.Kind.STORE.exitStatus();
  }

  private static Path folder(Path wanted) {
    try {
      return Files.createDirectories(wanted);
    } catch (IOException refused) {
      throw new UserFault(
          UserFault.Kind.OUTPUT, "ZG-513", Phrase.of("command.signatures.folder", wanted.toString()), Phrase.of("command.signatures.folder.remedy"), refused);
    }
  }

  private static List<String> said(Verified v, Words words) {
    var s = v.signature();
    var lines = new java.util.ArrayList<String>();
    lines.add(words.say(
        "command.signatures.one", s.number(), s.name(), Role.PRINCIPAL.label(), s.at().toString().replace('T', ' '), s.on().toString(), s.size(), s.sum()));
    if (!s.isLive()) {
      lines.add("  " + words.say("command.signatures.withdrawn", s.row().whyWithdrawn()));
    }
    lines.add("  " + words.say(v.isIntact() ? "command.signatures.intact" : v.whole() ? "command.signatures.strayed" : "command.signatures.text",
        String.join("、", v.strayed())));
    lines.add("  " + words.say(v.isUnchanged() ? "command.signatures.same" : "command.signatures.other", v.differences()));
    v.changed()
        .forEach(l -> lines.add("    " + words.say("command.signatures.changed", l.number(), l.label(), dash(words, l.before()), dash(words, l.after()))));
    v.added().forEach(n -> lines.add("    " + words.say("command.signatures.added", n)));
    v.gone().forEach(n -> lines.add("    " + words.say("command.signatures.gone", n)));
    return lines;
  }

  private static String dash(Words words, Object said) {
    var text = words.text(said);
    return text.isEmpty() ? "—" : text.replace('\n', ' ');
  }

  private static Line line(Verified v, Words words) {
    Signature s = v.signature();
    return new Line(
        s.number(), s.name(), Role.PRINCIPAL.name(), s.at().toString(), s.on().toString(), s.sum(), s.size(), s.isLive() ? null : s.row().whyWithdrawn(),
        v.isIntact(), v.strayed(), v.changed().stream().map(l -> other(l, words)).toList(), v.added(), v.gone());
  }

  private static Other other(AuditLine l, Words words) {
    return new Other(l.number(), words.say(l.label()), words.text(l.before()), words.text(l.after()));
  }
}
