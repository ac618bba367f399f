package org.zhigai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhigai.dossier.Chapter;
import org.zhigai.dossier.DossierKind;
import org.zhigai.dossier.DossierKind.About;
import org.zhigai.dossier.Dossiers;
import org.zhigai.dossier.Composed;
import org.zhigai.explore.Explore;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import picocli.CommandLine.Option;

/** What a report is about, and which of its sections are written. */
final class DossierOptions {
  @Option(names = "--about", paramLabel = "KEY",
      description = "What a report is about: a round (2026春), a paper (paper-3), the number of a case, problem or plan. The latest without it.")
  private String about = "";

  @Option(names = "--sections", paramLabel = "NAME", split = ",",
      description = "Only these sections of a report, such as goals,lessons; otherwise all that nobody has left out.")
  private List<String> sections = List.of();

  static boolean isReport(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".docx") || name.endsWith(".pdf");
  }

  /** @param row what it is about, as older commands say it */
  int write(DossierKind kind, String row, Path file, Kit kit, StoreAccess store, Streams streams) {
    store.with(kit, chain -> {
      var dossiers = new Dossiers(chain, new Explore(chain.held()), kit.pages());
      var of = chosen(dossiers.about(kind), row.isEmpty() ? about : row, store.words());
      var draft = dossiers.draft(kind, of, Progress.NONE);
      asked(draft);
      var written = dossiers.written(kind, of);
      var lacking = dossiers.save(sections.isEmpty() ? draft.document(written) : draft.document(written, sections::contains), file);
      streams.out().println(store.words().say("command.report.written", file.toString()));
      if (!lacking.isEmpty()) {
        streams.err().println(store.words().say("command.report.lacking", String.join(" ", lacking)));
        streams.err().flush();
      }
      streams.out().flush();
      return file;
    });
    return 0;
  }

  private static About chosen(List<About> all, String key, Words words) {
    return key.isEmpty()
        ? all.getFirst()
        : all.stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow(() -> new UserFault(
            UserFault.Kind.INPUT, "ZG-315", Phrase.of("command.report.row", key),
            Phrase.of("command.report.about.remedy", all.stream().map(a -> a.key() + " " + words.say(a.label())).collect(Collectors.joining("\n")))));
  }

  private void asked(Composed draft) {
    var known = draft.chapters().stream().map(Chapter::id).toList();
    sections.stream().filter(s -> !known.contains(s)).findFirst().ifPresent(unknown -> {
      throw new UserFault(
          UserFault.Kind.USAGE, "ZG-216", Phrase.of("command.report.section", unknown),
          Phrase.of("command.report.section.remedy", String.join(", ", known)));
    });
  }
}
