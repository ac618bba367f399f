package org.zhigai.ui.manual;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the manual.
 *
 * @param topics screens it explains
 */
record ManualPage(String id, String title, List<String> topics, List<Section> sections) {

  /**
   * A section.
   *
   * @param topics what it explains: ids of controls, with {@code *} for anything
   */
  record Section(String page, String id, String title, List<String> topics, List<Block> blocks) {
    /** How links and other screens name it. */
    String address() {
      return page + "/" + id;
    }

    /** Whether every word that was typed stands in it. */
    boolean holds(String wanted) {
      var said = Stream.concat(Stream.of(title), blocks.stream().map(Block::said)).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
      return Stream.of(wanted.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(said::contains);
    }
  }

  /** What a section is made of. */
  sealed interface Block {
    /** Its words, for whoever searches. */
    String said();

    /** A text with links. */
    record Text(List<Run> runs) implements Block {
      @Override
      public String said() {
        return Run.plain(runs);
      }
    }

    /** A line of a list. */
    record Item(List<Run> runs) implements Block {
      @Override
      public String said() {
        return Run.plain(runs);
      }
    }

    /**
     * A word and what it means.
     *
     * @param topics ids of controls it explains
     */
    record Entry(String name, List<String> topics, List<Run> runs) implements Block {
      @Override
      public String said() {
        return name + " " + Run.plain(runs);
      }
    }

    /** A picture of a screen. */
    record Picture(String id, String caption) implements Block {
      @Override
      public String said() {
        return caption;
      }
    }
  }

  /**
   * A piece of text.
   *
   * @param leads address of the section it leads to; empty for plain text
   */
  record Run(String text, String leads) {
    private static String plain(List<Run> runs) {
      return runs.stream().map(Run::text).collect(Collectors.joining());
    }
  }
}
