package org.zhigai.workbook.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.zhigai.template.SheetFilling.Room;

/** Rows added to a sheet of an old workbook: rows are shifted by the library, what looks at them is written anew by the rules of {@link Grown}. */
final class GrowXls {
  private final HSSFWorkbook book;
  private final HSSFSheet sheet;

  GrowXls(HSSFWorkbook book, HSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
  }

  void grow(Room room, PutXls put) {
    var by = Grown.of(room);
    var formulas = formulas(by);
    var names = names(by);
    if (room.after() < sheet.getLastRowNum()) {
      sheet.shiftRows(room.after() + 1, sheet.getLastRowNum(), room.many(), true, false);
    }
    rows(room, put);
    formulas.forEach((at, formula) -> write(at.sheet().getRow(at.row()).getCell(at.column()), formula));
    names.forEach(GrowXls::write);
    formats(by);
  }

  /** Where a cell will stand: the shift makes new cells in the place of old ones. */
  private record Place(HSSFSheet sheet, int row, int column) {}

  /** Every formula of the workbook as it will read. */
  private Map<Place, String> formulas(Grown by) {
    var out = new LinkedHashMap<Place, String>();
    for (var s = 0; s < book.getNumberOfSheets(); s++) {
      var home = book.getSheetAt(s);
      home.forEach(row -> row.forEach(cell -> {
        if (cell.getCellType() == CellType.FORMULA && !cell.isPartOfArrayFormulaGroup()) {
          var inside = home == sheet ? cell.getRowIndex() : -1;
          var place = new Place(home, home == sheet ? by.row(cell.getRowIndex()) : cell.getRowIndex(), cell.getColumnIndex());
          out.put(place, CellRefs.grow(cell.getCellFormula(), home.getSheetName(), inside, sheet.getSheetName(), by, Grown.Use.LOOKED_AT));
        }
      }));
    }
    return out;
  }

  private Map<HSSFName, String> names(Grown by) {
    var out = new LinkedHashMap<HSSFName, String>();
    for (var name : book.getAllNames()) {
      if (!name.isFunctionName() && !name.isDeleted()) {
        var use = switch (name.getNameName()) {
          case "Print_Titles" -> Grown.Use.REPEATED;
          case "Print_Area", "_FilterDatabase" -> Grown.Use.OVER;
          default -> Grown.Use.LOOKED_AT;
        };
        out.put(name, CellRefs.grow(name.getRefersToFormula(), "", -1, sheet.getSheetName(), by, use));
      }
    }
    return out;
  }

  private static void write(Cell cell, String formula) {
    try {
      if (!cell.getCellFormula().equals(formula)) {
        cell.setCellFormula(formula);
      }
    } catch (FormulaParseException | IllegalStateException shiftedByTheLibrary) {
      // It reads what the library's own shift made of it.
    }
  }

  private static void write(HSSFName name, String formula) {
    try {
      if (!formula.equals(name.getRefersToFormula())) {
        name.setRefersToFormula(formula);
      }
    } catch (FormulaParseException | IllegalStateException shiftedByTheLibrary) {
      // It reads what the library's own shift made of it.
    }
  }

  private void rows(Room room, PutXls put) {
    var model = sheet.getRow(room.like());
    for (var i = 1; i <= room.many() && model != null; i++) {
      var row = sheet.createRow(room.after() + i);
      if (!room.heading()) {
        row.setHeight(model.getHeight());
      }
      for (var old : model) {
        var cell = row.createCell(old.getColumnIndex());
        cell.setCellStyle(room.heading() ? put.below(old.getCellStyle()) : old.getCellStyle());
        if (old.getCellType() == CellType.FORMULA && !room.heading() && !old.isPartOfArrayFormulaGroup()) {
          cell.setCellFormula(CellRefs.copied(old.getCellFormula(), room.after() + i - room.like(), 0));
        }
      }
    }
  }

  private void formats(Grown by) {
    var all = sheet.getSheetConditionalFormatting();
    for (var i = 0; i < all.getNumConditionalFormattings(); i++) {
      var format = all.getConditionalFormattingAt(i);
      var ranges = format.getFormattingRanges();
      for (var range : ranges) {
        // Those below were moved with their rows.
        if (range.getLastRow() == by.after() && !by.isEmpty()) {
          range.setLastRow(by.after() + by.many());
        }
      }
      format.setFormattingRanges(ranges);
    }
  }
}
