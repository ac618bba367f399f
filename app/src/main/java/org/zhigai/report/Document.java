package org.zhigai.report;

import java.util.List;
import org.zhigai.kernel.Lang;

/**
 * What a document says, whatever file it becomes: sections of text with values, grids, figures, places to sign. A writer lays it out and adds no word.
 *
 * @param lang its language
 * @param mark over the title, at the left: {@code 附件1}; empty for none
 * @param about under the title: school and day
 * @param people who takes part; empty for a document that has no such line
 * @param manner how its sections follow each other
 */
public record Document(Lang lang, Paper paper, String mark, String title, Run about, Run people, Manner manner, List<Section> sections) {

  public Document {
    sections = List.copyOf(sections);
  }

  /** One of sheets. */
  public Document(Lang lang, Paper paper, String mark, String title, Run about, Run people, List<Section> sections) {
    this(lang, paper, mark, title, about, people, Manner.SHEETS, sections);
  }

  /** How sections follow each other. */
  public enum Manner {
    /** Each begins on a sheet or slide of its own. */
    SHEETS,
    /** One after the other, numbered, behind a title with contents. */
    REPORT
  }

  /** A page. */
  public enum Paper {
    A4_UPRIGHT,
    A4,
    A3;

    public boolean isLying() {
      return this != A4_UPRIGHT;
    }
  }

  /**
   * A section: one matter, in a document of sheets begun on a page or slide of its own where it has a title.
   *
   * @param kind what it is, over its title in a few words
   * @param under its title, smaller
   * @param made how its numbers were made, with the words that say so
   */
  public record Section(Run kind, Run title, Run under, List<Block> blocks, Run made) {
    public Section {
      blocks = List.copyOf(blocks);
    }

    public Section(Run title, List<Block> blocks) {
      this(Run.empty(), title, Run.empty(), blocks, Run.empty());
    }

    /** Its blocks of one sort, in their order. */
    public <B extends Block> List<B> all(Class<B> sort) {
      return blocks.stream().filter(sort::isInstance).map(sort::cast).toList();
    }
  }
}
