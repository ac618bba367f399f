package org.zhigai.workbook.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Element;

/**
 * What the formulas of a filled form come to, written beside them for whoever does not work them out again. The workbook is only read for that; a formula that is
 * not understood stays without a number.
 */
final class CountAnew {
  private static final int MOST = 20_000;

  private CountAnew() {}

  static void in(FormPackage parts, BookXml book) throws IOException {
    var cells = 0;
    for (var sheet : book.sheets()) {
      cells += FormXml.all(parts.tree(sheet.part()), "f").size();
    }
    if (cells == 0 || cells > MOST) {
      return;
    }
    var bytes = new ByteArrayOutputStream();
    parts.write(bytes);
    try (var read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      var evaluator = read.getCreationHelper().createFormulaEvaluator();
      for (var sheet : book.sheets()) {
        var xml = new SheetXml(parts.tree(sheet.part()).getDocumentElement());
        for (var r : xml.rows().keySet()) {
          for (var cell : xml.cells(r).entrySet()) {
            if (FormXml.child(cell.getValue(), "f").isPresent()) {
              put(cell.getValue(), value(read, evaluator, sheet.name(), r, cell.getKey()));
            }
          }
        }
      }
    } catch (IOException | POIXMLException | IllegalStateException | IllegalArgumentException | FormulaParseException notUnderstood) {
      // The form opens without: every program that knows its formulas works them out.
      System.getLogger(CountAnew.class.getName()).log(System.Logger.Level.INFO,
          "formulas of a form were left to be worked out: " + notUnderstood.getClass().getSimpleName());
    }
  }

  private static @org.jspecify.annotations.Nullable CellValue value(Workbook read, FormulaEvaluator evaluator, String sheet, int row, int column) {
    try {
      var cell = read.getSheet(sheet).getRow(row).getCell(column);
      return cell.getCellType() == CellType.FORMULA ? evaluator.evaluate(cell) : null;
    } catch (IllegalStateException | IllegalArgumentException | org.apache.poi.ss.formula.eval.NotImplementedException unknownFunction) {
      return null;
    }
  }

  private static void put(Element cell, @org.jspecify.annotations.Nullable CellValue value) {
    if (value == null) {
      return;
    }
    switch (value.getCellType()) {
      case NUMERIC -> put(cell, "", plain(value.getNumberValue()));
      case STRING -> put(cell, "str", value.getStringValue());
      case BOOLEAN -> put(cell, "b", value.getBooleanValue() ? "1" : "0");
      default -> {
        // What is wrong is left to be found wrong.
      }
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
  }

  private static void put(Element cell, String type, String text) {
    if (!type.isEmpty()) {
      cell.setAttribute("t", type);
    }
    var v = FormXml.make(cell, "v");
    v.setTextContent(text);
    FormXml.after(cell, FormXml.child(cell, "f"), v);
  }
}
