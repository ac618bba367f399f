#!/usr/bin/env bash
# Apache POI 5.5.1 (streaming, SXSSF) read by openpyxl 3.1.5 (read_only, its own streaming way); both pinned below.
# Guess: when rows are let go is a matter of memory: whether the last rows are flushed by hand (SXSSFSheet.flushRows(), the documented way with a window of -1) or
#   wait for write(), the file is the same, and openpyxl reads its 1,000 rows of 5 cells.
# Found: the cells are the same, the head is not. After flushRows() the sheet says <dimension ref="A1"/>, for the reach is worked out of the rows that are still in
#   memory; with one row left it says A1:E1000. openpyxl's read_only mode believes it: one row of one cell, max_row 1, no exception and no warning. Read whole, or
#   after reset_dimensions(), the same file has its 5,000 cells. Two halves that are right by themselves lose all but the first cell without a word.
# Fails when that changes: then a writer that flushes by hand need not set the dimension itself.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" <<'P'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>dimension</artifactId>
  <version>1</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.apache.poi</groupId>
      <artifactId>poi-ooxml</artifactId>
      <version>5.5.1</version>
    </dependency>
  </dependencies>
</project>
P
cat > "$work/Rows.java" <<'J'
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Rows {
  public static void main(String[] arguments) throws Exception {
    put(new SXSSFWorkbook(), Path.of(arguments[0], "streamed.xlsx"));
    put(new SXSSFWorkbook(), Path.of(arguments[0], "flushed.xlsx"));
    put(new XSSFWorkbook(), Path.of(arguments[0], "whole.xlsx"));
  }

  private static void put(Workbook book, Path file) throws Exception {
    try (book; var out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("marks");
      for (var r = 0; r < 1000; r++) {
        var row = sheet.createRow(r);
        for (var c = 0; c < 5; c++) {
          row.createCell(c).setCellValue(r * 5 + c);
        }
      }
      if (file.endsWith("flushed.xlsx")) {
        ((SXSSFSheet) sheet).flushRows();
      }
      book.write(out);
    }
  }
}
J
cd "$work"
mvn -B -q dependency:build-classpath -Dmdep.outputFile=path.txt >/dev/null
java -cp "$(cat path.txt)" Rows.java "$work" 2>/dev/null
python3 -m venv venv
venv/bin/pip -q --disable-pip-version-check install openpyxl==3.1.5
cat > count.py <<'P'
import openpyxl
import warnings

def cells(sheet):
    return sum(1 for row in sheet.iter_rows(values_only=True) for value in row if value is not None)

with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter('always')
    for name in ('whole', 'streamed', 'flushed'):
        sheet = openpyxl.load_workbook(name + '.xlsx', read_only=True)['marks']
        print(name, 'in rows:', cells(sheet), 'max_row', sheet.max_row)
    again = openpyxl.load_workbook('flushed.xlsx', read_only=True)['marks']
    again.reset_dimensions()
    print('flushed without its dimension:', cells(again))
    print('flushed read whole:', cells(openpyxl.load_workbook('flushed.xlsx')['marks']))
    print('warnings of rows:', sum('dimension' in str(w.message).lower() for w in told))
P
venv/bin/python count.py | tee seen.txt
cat > expected.txt <<'P'
whole in rows: 5000 max_row 1000
streamed in rows: 5000 max_row 1000
flushed in rows: 1 max_row 1
flushed without its dimension: 5000
flushed read whole: 5000
warnings of rows: 0
P
diff expected.txt seen.txt
echo "as found: after flushRows() openpyxl reads 1 of 5000 cells in rows"
