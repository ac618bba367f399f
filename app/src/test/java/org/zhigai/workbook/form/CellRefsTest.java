package org.zhigai.workbook.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References in formulas after three rows were put behind row 10 of a list that begins in row 4. */
class CellRefsTest {
  private static final Grown BY = new Grown(9, 3, 3);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "SUM(F4:F10)|SUM(F4:F13)", "SUM($F$4:$F$10)|SUM($F$4:$F$13)", "B10|B10", "B11*2|B14*2", "SUM(A1:A3)|SUM(A1:A3)", "SUM(A12:A20)|SUM(A15:A23)",
      "COUNTIF(K4:K10,\"F11\")|COUNTIF(K4:K13,\"F11\")", "LOG10(B11)|LOG10(B14)", "台账!B11|台账!B14", "'台 账'!B11|'台 账'!B11", "其他!B11|其他!B11",
      "SUM(11:12)|SUM(14:15)",
      "A:C|A:C", "Table1[金额11]+B11|Table1[金额11]+B14", "[1]台账!B11|[1]台账!B11", "问题区11+B11|问题区11+B14", "XFE99999999|XFE99999999",
      "IF(B11=\"\",\"\",H11-TODAY())|IF(B14=\"\",\"\",H14-TODAY())",
      "SUM(C10:F10)|SUM(C10:F10)", "B4:B10 B11|B4:B13 B14"})
  void formulasLookAtTheSameCellsAndAtThoseThatCame(String before, String after) {
    assertThat(CellRefs.grow(before, "台账", 30, "台账", BY, Grown.Use.LOOKED_AT)).isEqualTo(after);
  }

  /** A sum that runs down the list stays that of its own row. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"SUM(F$4:F10)|SUM(F$4:F10)", "SUM(C10:E10)|SUM(C10:E10)"})
  void aFormulaOfTheLastRowLooksAtItsOwnRow(String before, String after) {
    assertThat(CellRefs.grow(before, "台账", 9, "台账", BY, Grown.Use.LOOKED_AT)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "A4:A10 C4|A4:A13 C4", "A1:L10|A1:L13", "A1:L12|A1:L15", "A3:L9|A3:L9"})
  void whatLiesOverTheListGrowsWithIt(String before, String after) {
    assertThat(GrowSheet.refs(before, BY, Grown.Use.OVER)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"H5-TODAY()|H9-TODAY()", "$H$5+H$5+$H5|$H$5+H$5+$H9", "SUM(A5:C5)|SUM(A9:C9)", "\"H5\"|\"H5\""})
  void aCopyLooksAtItsOwnRow(String before, String after) {
    assertThat(CellRefs.copied(before, 4, 0)).isEqualTo(after);
  }
}
