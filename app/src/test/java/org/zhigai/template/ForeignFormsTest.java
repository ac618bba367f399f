package org.zhigai.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhigai.template.ColumnMatch.How;

/** Forms of many trades, what goes into them written down before they were filled: hardly a column is missed, none gets what belongs elsewhere, nothing of the file is lost. */
class ForeignFormsTest {
  private static final double RIGHT = 0.9;
  @TempDir
  Path folder;

  /** A form and what its columns ask for. */
  record Case(String form, String sheet, List<String> columns) {
    @Override
    public String toString() {
      return form;
    }
  }

  static Stream<Case> forms() throws IOException {
    return Files.readAllLines(Filling.form("expected.txt"), StandardCharsets.UTF_8).stream().filter(l -> !l.startsWith("#") && !l.isBlank()).map(l -> {
      var parts = l.split(" \\| ");
      return new Case(parts[0], parts[1], Arrays.asList(parts[2].split(" ")));
    });
  }

  private static boolean isRight(ColumnMatch column, String wanted) {
    var ways = List.of((wanted.startsWith("?") ? wanted.substring(1) : wanted).split("\\|"));
    return switch (column.how()) {
      case SURE, SAID -> !wanted.startsWith("?") && ways.contains(column.meanings().getFirst().key());
      case ASKED -> wanted.startsWith("?") || ways.contains("-");
      case CALCULATED -> ways.contains("=") || ways.contains("-");
      case REFUSED, UNKNOWN, LEFT -> ways.contains("-");
    };
  }

  @Test
  void nineOfTenColumnsAreRightAndNoneWrong() throws IOException {
    var filling = new Filling(folder, 3, 2, 1);
    var right = 0;
    var all = 0;
    for (var form : forms().toList()) {
      var columns = filling.use.read(Filling.form(form.form()), FormChoices.NONE).parts().stream().filter(p -> p.name().equals(form.sheet()))
          .flatMap(p -> p.columns().stream()).toList();
      for (var wanted : form.columns()) {
        var is = wanted.indexOf('=');
        var column = columns.stream().filter(c -> c.letter().equals(wanted.substring(0, is))).findFirst();
        var fits = column.filter(c -> isRight(c, wanted.substring(is + 1))).isPresent();
        all++;
        right += fits ? 1 : 0;
        var filled = column.filter(c -> c.how() == How.SURE).isPresent();
        assertThat(filled && !fits).as("%s %s filled with something else: %s", form.form(), wanted, column).isFalse();
      }
    }
    assertThat((double) right / all).isGreaterThanOrEqualTo(RIGHT);
  }

  /** Part by part: nothing that is not filled changes, and what is filled keeps its styles, merged cells do not meet, formulas still count. */
  @ParameterizedTest
  @MethodSource("forms")
  void nothingOfTheFileIsLost(Case form) throws IOException {
    var filling = new Filling(folder, 3, 2, 1);
    var done = filling.fill(Filling.form(form.form()), FormChoices.NONE);
    var before = Filling.parts(Filling.form(form.form()));
    var after = Filling.parts(done.file());
    assertThat(after.keySet()).containsAll(before.keySet());
    before.forEach((name, bytes) -> {
      if (!name.matches(
          "xl/(workbook|styles)\\.xml|xl/worksheets/sheet\\d+\\.xml|xl/tables/.*|xl/drawings/drawing\\d+\\.xml|\\[Content_Types].xml|xl/_rels/workbook.xml.rels")) {
        assertThat(after.get(name)).as(name).isEqualTo(bytes);
      }
    });
    try (var was = new Filling.Done(Filling.form(form.form()), done.report()).open(); var is = done.open()) {
      assertThat(is.getNumberOfSheets()).isGreaterThanOrEqualTo(was.getNumberOfSheets());
      assertThat(is.getNumCellStyles()).isGreaterThanOrEqualTo(was.getNumCellStyles());
      assertThat(is.getAllNames()).hasSizeGreaterThanOrEqualTo(was.getAllNames().size());
      assertThat(is.getAllPictures()).hasSameSizeAs(was.getAllPictures());
      for (var s = 0; s < was.getNumberOfSheets(); s++) {
        var old = was.getSheetAt(s);
        var fresh = is.getSheetAt(s);
        assertThat(fresh.getDataValidations()).hasSameSizeAs(old.getDataValidations());
        assertThat(fresh.getSheetConditionalFormatting().getNumConditionalFormattings())
            .isEqualTo(old.getSheetConditionalFormatting().getNumConditionalFormattings());
        var areas = fresh.getMergedRegions();
        assertThat(areas).allSatisfy(a -> assertThat(areas).filteredOn(o -> o.intersects(a)).hasSize(1));
        fresh.forEach(row -> row.forEach(cell -> {
          if (cell.getCellType() == CellType.FORMULA) {
            assertThat(cell.getCachedFormulaResultType()).as(cell.getAddress() + " " + cell.getCellFormula()).isNotEqualTo(CellType.ERROR);
            assertThat(cell.getCellFormula()).doesNotContain("#REF");
          }
        }));
      }
    }
    assertThat(done.report().parts()).anySatisfy(p -> assertThat(p.rows()).isGreaterThanOrEqualTo(3));
  }
}
