package org.zhigai.report;

/** The tables a school submits, in the order of the chain. */
public enum Submitted {
  PROBLEMS("问题清单"),
  ADJUSTMENTS("教学调整"),
  LEDGER("整改台账"),
  EFFECTS("效果评估");

  private final String title;

  Submitted(String title) {
    this.title = title;
  }

  /** Chinese title, also the file's name without its ending. */
  public String title() {
    return title;
  }
}
