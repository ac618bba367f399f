package org.zhigai.workbook.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.zhigai.template.FormCell;
import org.zhigai.template.FormSheet;
import org.zhigai.template.FormSpan;
import org.zhigai.template.OpenForm;
import org.zhigai.template.SheetFilling;
import org.zhigai.workbook.read.ImportEdge;

/** A form as a workbook of 97 to 2003: the records that are not filled are written as they were read, macros too. */
final class XlsForm implements OpenForm {
  private static final int MOST_COLUMNS = 256;
  private static final double LETTER = 256;

  private final Path file;
  private final byte[] bytes;
  private final List<FormSheet> sheets;

  XlsForm(Path file) throws IOException {
    this.file = file;
    this.bytes = Files.readAllBytes(file);
    var seen = new ArrayList<FormSheet>();
    try (var book = open(bytes)) {
      for (var s = 0; s < book.getNumberOfSheets(); s++) {
        seen.add(sheet(book.getSheetAt(s), book.getSheetVisibility(s) != SheetVisibility.VISIBLE));
      }
    }
    this.sheets = List.copyOf(seen);
  }

  private static HSSFWorkbook open(byte[] bytes) throws IOException {
    return new HSSFWorkbook(new POIFSFileSystem(new ByteArrayInputStream(bytes)), true);
  }

  private static FormSheet sheet(HSSFSheet sheet, boolean hidden) {
    var rows = new ArrayList<List<FormCell>>();
    var formatter = new DataFormatter();
    var columns = 0;
    for (var r = 0; r <= sheet.getLastRowNum(); r++) {
      var cells = new ArrayList<FormCell>();
      var row = sheet.getRow(r);
      for (var c = 0; row != null && c < Math.min(MOST_COLUMNS, row.getLastCellNum()); c++) {
        var cell = row.getCell(c);
        cells.add(cell == null ? FormCell.NONE : cell(cell, formatter));
      }
      columns = Math.max(columns, cells.size());
      rows.add(cells);
    }
    var widths = new ArrayList<Double>();
    for (var c = 0; c < columns; c++) {
      widths.add(sheet.getColumnWidth(c) / LETTER);
    }
    var spans = sheet.getMergedRegions().stream().map(XlsForm::span).toList();
    return new FormSheet(sheet.getSheetName(), hidden, rows, spans, widths, choices(sheet, formatter));
  }

  private static FormSpan span(CellRangeAddress area) {
    return new FormSpan(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
  }

  private static FormCell cell(Cell cell, DataFormatter formatter) {
    var style = cell.getCellStyle();
    var day = DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
    var lines = List.of(style.getBorderBottom(), style.getBorderTop(), style.getBorderLeft(), style.getBorderRight());
    var bordered = lines.stream().anyMatch(b -> b != org.apache.poi.ss.usermodel.BorderStyle.NONE);
    var kind = switch (cell.getCellType()) {
      case FORMULA -> FormCell.Kind.FORMULA;
      case NUMERIC -> day ? FormCell.Kind.DAY : FormCell.Kind.NUMBER;
      case STRING -> cell.getStringCellValue().isBlank() ? FormCell.Kind.BLANK : FormCell.Kind.TEXT;
      case BOOLEAN, ERROR -> FormCell.Kind.TEXT;
      case BLANK, _NONE -> FormCell.Kind.BLANK;
    };
    var text = switch (kind) {
      case DAY -> cell.getLocalDateTimeCellValue() == null ? "" : cell.getLocalDateTimeCellValue().toLocalDate().toString();
      case TEXT -> cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : formatter.formatCellValue(cell);
      case NUMBER -> plain(cell.getNumericCellValue());
      case FORMULA, BLANK -> "";
    };
    return new FormCell(text, kind, bordered, day, "@".equals(style.getDataFormatString()));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static List<FormSheet.Choices> choices(HSSFSheet sheet, DataFormatter formatter) {
    var out = new ArrayList<FormSheet.Choices>();
    for (var rule : sheet.getDataValidations()) {
      var constraint = rule.getValidationConstraint();
      if (constraint.getValidationType() == org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType.LIST) {
        var words = constraint.getExplicitListValues() != null
            ? Arrays.stream(constraint.getExplicitListValues()).map(String::strip).toList()
            : words(sheet, constraint.getFormula1(), formatter);
        for (var area : rule.getRegions().getCellRangeAddresses()) {
          if (!words.isEmpty()) {
            out.add(new FormSheet.Choices(span(area), words));
          }
        }
      }
    }
    return out;
  }

  private static List<String> words(HSSFSheet home, @org.jspecify.annotations.Nullable String formula, DataFormatter formatter) {
    var book = home.getWorkbook();
    var named = formula == null ? null : book.getName(formula);
    var text = named != null ? named.getRefersToFormula() : formula == null ? "" : formula;
    var cut = text.lastIndexOf('!');
    var sheet = cut < 0 ? home : book.getSheet(CellRefs.plain(text.substring(0, cut + 1)));
    var area = SeenGrid.area(text.substring(cut + 1));
    var out = new ArrayList<String>();
    for (var r = area.map(FormSpan::top).orElse(0); sheet != null && area.isPresent() && r <= Math.min(area.get().bottom(), sheet.getLastRowNum()); r++) {
      var cell = sheet.getRow(r) == null ? null : sheet.getRow(r).getCell(area.get().left());
      if (cell != null && !formatter.formatCellValue(cell).isBlank()) {
        out.add(formatter.formatCellValue(cell).strip());
      }
    }
    return out;
  }

  @Override
  public List<FormSheet> sheets() {
    return sheets;
  }

  @Override
  public String ending() {
    return ".xls";
  }

  @Override
  public void write(List<SheetFilling> fillings, OutputStream out) throws IOException {
    out.write(ImportEdge.read(() -> filled(fillings), broken -> FormFaults.unreadable(file, broken)));
  }

  private byte[] filled(List<SheetFilling> fillings) throws IOException {
    try (var book = open(withLists(fillings))) {
      var targets = new ArrayList<HSSFSheet>();
      for (var filling : fillings) {
        targets.add(filling.copy().isEmpty() ? book.getSheetAt(filling.sheet()) : copy(book, filling));
      }
      var put = new PutXls(book);
      for (var i = 0; i < fillings.size(); i++) {
        var filling = fillings.get(i);
        var grow = new GrowXls(book, targets.get(i));
        filling.rooms().stream().sorted(Comparator.comparingInt(SheetFilling.Room::after).reversed()).forEach(room -> grow.grow(room, put));
        merge(targets.get(i), filling);
        put.all(targets.get(i), filling.puts());
      }
      count(book);
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  /** The file with the rules of its lists where they will have to be. */
  private byte[] withLists(List<SheetFilling> fillings) throws IOException {
    var out = bytes;
    for (var filling : fillings) {
      for (var room : filling.rooms().stream().sorted(Comparator.comparingInt(SheetFilling.Room::after).reversed()).toList()) {
        out = XlsLists.grown(out, filling.sheet(), Grown.of(room));
      }
    }
    return out;
  }

  private static HSSFSheet copy(HSSFWorkbook book, SheetFilling filling) {
    var made = book.cloneSheet(filling.sheet());
    book.setSheetName(book.getSheetIndex(made), org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(filling.copy()));
    var area = book.getPrintArea(filling.sheet());
    if (area != null) {
      book.setPrintArea(book.getSheetIndex(made), area.substring(area.lastIndexOf('!') + 1));
    }
    return made;
  }

  private static void merge(HSSFSheet sheet, SheetFilling filling) {
    for (var i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      var there = span(sheet.getMergedRegion(i));
      if (filling.apart().contains(there) || filling.together().stream().anyMatch(there::equals)) {
        sheet.removeMergedRegion(i);
      }
    }
    for (var span : filling.together()) {
      if (span.bottom() > span.top() || span.right() > span.left()) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(span.top(), span.bottom(), span.left(), span.right()));
      }
    }
  }

  private static void count(HSSFWorkbook book) {
    book.setForceFormulaRecalculation(true);
    try {
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    } catch (IllegalStateException | IllegalArgumentException | org.apache.poi.ss.formula.eval.NotImplementedException unknownFunction) {
      System.getLogger(XlsForm.class.getName()).log(System.Logger.Level.INFO, "formulas of a form were left to be worked out");
    }
  }
}
