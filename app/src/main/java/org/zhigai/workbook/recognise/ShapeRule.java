package org.zhigai.workbook.recognise;

/** One way to tell what a table is. Rules know nothing of each other; the surest wins. */
interface ShapeRule {

  TableShape shape();

  /** 0 for not at all, 1 for certain. */
  double confidence(Table table);
}
