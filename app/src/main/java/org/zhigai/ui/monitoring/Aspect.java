package org.zhigai.ui.monitoring;

import org.zhigai.kernel.Phrase;

/** What one can look at. */
public enum Aspect {
  LEVELS("levels"),
  SCORES("scores"),
  BOXES("boxes"),
  KNOWLEDGE("knowledge"),
  GAPS("gaps"),
  ABILITY("ability"),
  ITEMS("items"),
  MAP("map"),
  FACTORS("factors");

  private final String key;

  Aspect(String key) {
    this.key = key;
  }

  /** Short and stable: part of node ids and word keys. */
  public String key() {
    return key;
  }

  public Phrase title() {
    return Phrase.of("explore.aspect." + key);
  }

  /** 怎么算. */
  public Phrase how() {
    return Phrase.of("explore.how." + key);
  }
}
