package org.zhigai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.Chain;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.template.FillTemplate;
import org.zhigai.template.FormChoices;
import org.zhigai.template.FormFact;
import org.zhigai.template.FormProfile;
import picocli.CommandLine.Option;

/** Somebody else's form, and what goes into its columns. */
final class TemplateOptions {
  @Option(names = "--template", paramLabel = "FORM",
      description = "Fill this form (.xlsx, .xls, .docx) and write it to FILE; the form itself stays as it is.")
  private @Nullable Path template;

  @Option(names = "--map", paramLabel = "COLUMN=FACT",
      description = "What goes into a column, by its letter, Sheet!letter or heading: D=measures, 整改要求=direction, E=unit+person; D=- leaves it as it is. Kept, and taken again when the form is met again.")
  private @Nullable Map<String, String> map;

  @Option(names = "--accept", description = "What is asked is answered as it is proposed; else it stays empty.")
  private boolean accept;

  @Option(names = "--over", description = "Write over rows that somebody has filled; else ours come behind them.")
  private boolean over;

  @Option(names = "--look", description = "Only say what would go where; nothing is written.")
  private boolean look;

  @Option(names = "--as-json", description = "Print what was done with the form as JSON.")
  private boolean json;

  boolean isGiven() {
    return template != null;
  }

  /** Fills the form, or says what would go where. */
  Path fill(Chain chain, Kit kit, Path named, OutFile free, String project, Words words, Streams streams) {
    var form = Objects.requireNonNull(template);
    var filling = new FillTemplate(
        chain.book(), chain.people(), chain.problems(), chain.effects(), () -> chain.school().name(), kit.forms(), chain.held()::goOut, chain.clock());
    var read = filling.read(form, new FormChoices(said(), accept, over));
    var place = Files.isDirectory(named) ? named.resolve(String.valueOf(form.getFileName())) : SafeFile.ending(named, read.form().ending());
    if (place.toAbsolutePath().normalize().equals(form.toAbsolutePath().normalize())) {
      throw new UserFault(UserFault.Kind.OUTPUT, "ZG-519", Phrase.of("command.template.itself", place.toString()), Phrase.of("command.template.itself.remedy"));
    }
    if (!look) {
      free.free(place);
    }
    var report = look ? filling.preview(read, project) : filling.fill(read, project, place, Commanding.in(words));
    if (json) {
      Json.print(TemplateLines.json(report, look ? "" : place.toString()), streams.out());
    } else {
      new TemplateLines(words).print(report, streams.out());
      if (!look) {
        streams.out().println(words.say("command.report.written", place.toString()));
      }
    }
    streams.out().flush();
    return place;
  }

  private Map<String, List<FormFact>> said() {
    var out = new LinkedHashMap<String, List<FormFact>>();
    if (map != null) {
      map.forEach((column, keys) -> out.put(column, FormProfile.facts(keys).orElseThrow(() -> unknown(keys))));
    }
    return out;
  }

  private static UserFault unknown(String keys) {
    var known = java.util.Arrays.stream(FormFact.values()).map(FormFact::key).toList();
    return new UserFault(UserFault.Kind.USAGE, "ZG-206", Phrase.of("command.template.fact", keys),
        Phrase.of("command.template.fact.remedy", String.join(" ", known)));
  }
}
