package org.zhigai.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.report.Block;
import org.zhigai.report.Document.Section;
import org.zhigai.report.Run;

/**
 * A section of a report that can be left out and written into.
 *
 * @param id stable within its report
 * @param asks what people are asked to write here; without it the section says that it is missing. Empty where the records say enough
 * @param made how its numbers were made and of when they are
 */
public record Chapter(String id, Phrase title, Optional<Phrase> asks, List<Block> blocks, Run made) {
  public Chapter {
    blocks = List.copyOf(blocks);
  }

  static Chapter of(String id, Phrase title, List<Block> blocks, Run made) {
    return new Chapter(id, title, Optional.empty(), blocks, made);
  }

  Chapter asking(Phrase what) {
    return new Chapter(id, title, Optional.of(what), blocks, made);
  }

  /** @param words what people wrote here */
  Section section(String words) {
    var all = new ArrayList<>(blocks);
    if (!words.isBlank()) {
      words.strip().lines().filter(l -> !l.isBlank()).forEach(line -> all.add(new Block.Text(Run.of(line.strip()))));
    } else {
      asks.ifPresent(what -> all.add(new Block.Lack(Run.say("dossier.lack.words", what))));
    }
    return new Section(Run.empty(), Run.of(title), Run.empty(), all, made);
  }
}
