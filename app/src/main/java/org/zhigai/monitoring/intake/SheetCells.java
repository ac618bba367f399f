package org.zhigai.monitoring.intake;

/** A sheet as it stands in its file, to be looked at. Rows and columns 0-based; outside what is filled every cell is empty. */
public interface SheetCells {

  String name();

  /** One past the last filled row. */
  int rows();

  /** One past the last filled column. */
  int columns();

  /** As a person reads it; empty when there is nothing. */
  String text(int row, int column);

  /** Whether the cell holds a number. */
  boolean isNumber(int row, int column);

  /** How many columns the cell reaches over, itself included; 1 unless it begins a merged area. */
  int span(int row, int column);
}
