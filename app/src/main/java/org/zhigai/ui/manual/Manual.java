package org.zhigai.ui.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhigai.kernel.Lang;
import org.zhigai.ui.manual.ManualPage.Block;
import org.zhigai.ui.manual.ManualPage.Section;

/** The manual in one language: its pages, and which of its sections explains what of the window. */
final class Manual {
  private static final String SCREEN = "screen:";

  private final List<ManualPage> pages;
  private final List<Topic> topics = new ArrayList<>();

  /**
   * Something of the window that is explained.
   *
   * @param entry the word among several in the section; empty for the section itself
   */
  record Topic(String pattern, Section section, Optional<Block.Entry> entry) {
    private boolean fits(String id) {
      return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), id);
    }

    private int letters() {
      return pattern.replace("*", "").length();
    }
  }

  private Manual(List<ManualPage> pages) {
    this.pages = pages;
    for (var page : pages) {
      page.topics().forEach(t -> topics.add(new Topic(t, page.sections().getFirst(), Optional.empty())));
      for (var section : page.sections()) {
        section.topics().forEach(t -> topics.add(new Topic(t, section, Optional.empty())));
        section.blocks().forEach(block -> {
          if (block instanceof Block.Entry entry) {
            entry.topics().forEach(t -> topics.add(new Topic(t, section, Optional.of(entry))));
          }
        });
      }
    }
  }

  static Manual of(Lang lang) {
    return new Manual(ManualFile.read(lang));
  }

  List<ManualPage> pages() {
    return pages;
  }

  List<Section> sections() {
    return pages.stream().flatMap(p -> p.sections().stream()).toList();
  }

  List<Topic> topics() {
    return topics;
  }

  /** @param address a page, or a page and a section of it */
  Optional<Section> section(String address) {
    return sections().stream().filter(s -> s.address().equals(address)).findFirst()
        .or(() -> sections().stream().filter(s -> s.page().equals(address)).findFirst());
  }

  List<Section> found(String wanted) {
    return wanted.isBlank() ? List.of() : sections().stream().filter(s -> s.holds(wanted)).toList();
  }

  /**
   * What explains the first of these ids that is explained at all, else the screen. Of several the one that says most letters of the id.
   *
   * @param ids of a control and what it stands in, from the inside outwards
   */
  Optional<Topic> explains(List<String> ids, String station) {
    return Stream.concat(ids.stream(), Stream.of(SCREEN + station)).flatMap(id -> explaining(id).stream()).findFirst();
  }

  private Optional<Topic> explaining(String id) {
    return topics.stream().filter(t -> t.fits(id)).max(Comparator.comparingInt(Topic::letters));
  }
}
