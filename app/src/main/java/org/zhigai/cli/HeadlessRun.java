package org.zhigai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.RunChain;
import org.zhigai.chain.RunSummary;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.Unkept;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;

/** The chain run on a store, shared by {@code run} and {@code demo}. */
final class HeadlessRun {
  /** Of one kind in one sheet no more than this are printed; run.json has them all. */
  private static final int MOST_ALIKE = 5;

  private final Kit kit;
  private final Words words;
  private final Streams streams;
  private final Optional<Boolean> samePupils;

  HeadlessRun(Kit kit, Words words, Streams streams) {
    this(kit, words, streams, Optional.empty());
  }

  /** @param samePupils whether numbers that are known under other names are of the same pupils; empty when nobody said so */
  HeadlessRun(Kit kit, Words words, Streams streams, Optional<Boolean> samePupils) {
    this.samePupils = samePupils;
    this.kit = kit;
    this.words = words;
    this.streams = streams;
  }

  /** On a store that stays; made when absent. The password is wiped. */
  RunSummary kept(List<Path> workbooks, Path out, Path store, char[] password, String school) {
    return kept(workbooks, out, store, password, school, new RunChain.Telling() {});
  }

  /** @param telling what people add to the run */
  RunSummary kept(List<Path> workbooks, Path out, Path store, char[] password, String school, RunChain.Telling telling) {
    folder(out);
    try (var archive = openOrCreate(store, password, school);
        var chain = Chain.over(archive, kit.reader(), kit.writer(), words, kit.clock())) {
      return run(chain, workbooks, out, telling);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** On a store that is deleted afterwards. */
  RunSummary unkept(List<Path> workbooks, Path out, String school) {
    folder(out);
    try {
      return Unkept.store((store, password) -> kept(workbooks, out, store, password, school));
    } catch (IOException refused) {
      throw cannotWrite(out, refused);
    }
  }

  /** The summary for people. */
  void tell(RunSummary summary, Path out) {
    var to = streams.out();
    summary.imports().forEach(i -> to.println(
        words.say(i.unchanged() ? "command.run.unchanged" : "command.run.imported", i.file(), i.what())));
    var alike = new HashMap<List<String>, Integer>();
    for (var t : summary.told()) {
      if (t.severity().equals("WARNING") && alike.merge(List.of(t.file(), t.sheet(), t.code()), 1, Integer::sum) <= MOST_ALIKE) {
        to.println("  " + words.say("command.issue.warning") + " " + place(t) + "  " + words.say("command.run.told", t.found(), t.remedy()));
      }
    }
    var more = alike.values().stream().mapToInt(n -> Math.max(0, n - MOST_ALIKE)).sum();
    if (more > 0) {
      to.println("  " + words.say("command.run.alike", more));
    }
    var notes = summary.told().stream().filter(t -> !t.severity().equals("WARNING")).count();
    if (notes > 0) {
      to.println(words.say("command.run.notes", notes));
    }
    to.println(words.say("command.run.problems", summary.problems().size(), summary.tests()));
    if (!summary.untested().isEmpty()) {
      to.println("  " + words.say("command.run.untested", summary.tests(), String.join(words.say("command.run.untested.list"), summary.untested())));
    }
    summary.problems().forEach(p -> to.println("  " + p.number() + "  " + p.statement()));
    to.println(words.say("command.run.rest", summary.adjustments().size(), summary.ledger().size()));
    summary.effects().forEach(e -> to.println("  " + e.problem() + "  " + e.target() + "  "
        + words.say("command.run.effect", words.say("effect.verdict." + e.verdict().toLowerCase(Locale.ROOT)),
            words.say("effect.conclusion." + e.conclusion().toLowerCase(Locale.ROOT)))));
    to.println(words.say("command.run.exports", out.toString()));
    summary.exports().forEach(e -> to.println("  " + e.file()));
    to.flush();
  }

  private static String place(RunSummary.ToldLine told) {
    return told.sheet() + (told.cell().isEmpty() ? "" : "!" + told.cell());
  }

  private RunSummary run(Chain chain, List<Path> workbooks, Path out, RunChain.Telling telling) {
    var by = Commanding.in(words);
    var summary = new RunChain(chain, words, telling, samePupils).run(workbooks, out, by, new Console(streams.err(), words));
    SafeFile.export(out.resolve("run.json"), Json.bytes(summary));
    return summary;
  }

  private ChainArchive openOrCreate(Path store, char[] password, String school) {
    return kit.stores().exists(store)
        ? kit.stores().open(store, password)
        : kit.stores().create(store, password, new SchoolProfile(school, words.say("command.district"), ""));
  }

  private static void folder(Path out) {
    try {
      Files.createDirectories(out);
    } catch (IOException refused) {
      throw cannotWrite(out, refused);
    }
  }

  private static UserFault cannotWrite(Path place, IOException refused) {
    return new UserFault(
        UserFault.Kind.OUTPUT, "ZG-510", Phrase.of("command.output.refused", place.toString()),
        Phrase.of("command.output.remedy"), refused);
  }
}
