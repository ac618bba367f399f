package org.zhigai.document;

import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Lines, tables and room to write on a sheet of paper. Sizes and distances in points. */
final class SheetText {
  /** Of the printed part of an upright A4 sheet with our margins. */
  static final int WIDTH = 470;

  private static final int TWIPS_A_POINT = 20;
  /** Height of a line people write on. */
  static final int LINE_TO_WRITE_ON = 25;
  private static final String FONT = "Microsoft YaHei";
  private static final String HEAD_GROUND = "EEF3F8";

  private final XWPFDocument document;

  SheetText(XWPFDocument document) {
    this.document = document;
  }

  /** How letters look. */
  record Style(int size, boolean bold, Ink ink) {}

  XWPFParagraph line(String words, Style style, int before, int after) {
    var paragraph = document.createParagraph();
    paragraph.setSpacingBefore(before * TWIPS_A_POINT);
    paragraph.setSpacingAfter(after * TWIPS_A_POINT);
    run(paragraph, words, style);
    return paragraph;
  }

  /** Empty ruled lines to write on. */
  void room(int lines) {
    var rows = table(List.of(), Collections.nCopies(lines, List.of("")), List.of(WIDTH), LINE_TO_WRITE_ON);
    rows.setTopBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, Ink.FAINT.hex());
    rows.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, Ink.FAINT.hex());
  }

  /** @param heads repeated on every page the table goes on to; none for a table without headings */
  XWPFTable table(List<String> heads, List<List<String>> rows, List<Integer> widths, int height) {
    var table = document.createTable(rows.size() + (heads.isEmpty() ? 0 : 1), widths.size());
    table.setWidth(WIDTH * TWIPS_A_POINT);
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, Ink.FAINT.hex());
    table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, Ink.FAINT.hex());
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, Ink.QUIET.hex());
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, Ink.QUIET.hex());
    table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, Ink.FAINT.hex());
    table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, Ink.FAINT.hex());
    var at = 0;
    if (!heads.isEmpty()) {
      var head = table.getRow(at++);
      cells(head.getTableCells(), heads, widths, new Style(11, true, Ink.TEXT));
      head.getTableCells().forEach(c -> c.setColor(HEAD_GROUND));
      head.setRepeatHeader(true);
      head.setCantSplitRow(true);
    }
    for (var words : rows) {
      var row = table.getRow(at++);
      row.setHeight(height * TWIPS_A_POINT);
      row.setCantSplitRow(true);
      cells(row.getTableCells(), words, widths, new Style(11, false, Ink.TEXT));
    }
    return table;
  }

  private static void cells(List<XWPFTableCell> cells, List<String> words, List<Integer> widths, Style style) {
    for (var c = 0; c < cells.size(); c++) {
      cells.get(c).setWidth(Integer.toString(widths.get(c) * TWIPS_A_POINT));
      cells.get(c).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
      run(cells.get(c).getParagraphs().getFirst(), words.get(c), style);
    }
  }

  static void run(XWPFParagraph paragraph, String words, Style style) {
    dressed(paragraph, style).setText(words);
  }

  /** A number the word processor counts itself, such as {@code PAGE}. */
  static void field(XWPFParagraph paragraph, String name, Style style) {
    dressed(paragraph, style).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    dressed(paragraph, style).getCTR().addNewInstrText().setStringValue(name);
    dressed(paragraph, style).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    dressed(paragraph, style).setText("1");
    dressed(paragraph, style).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }

  private static XWPFRun dressed(XWPFParagraph paragraph, Style style) {
    var run = paragraph.createRun();
    run.setFontSize(style.size());
    run.setBold(style.bold());
    run.setColor(style.ink().hex());
    run.setFontFamily(FONT, FontCharRange.eastAsia);
    run.setFontFamily(FONT, FontCharRange.ascii);
    return run;
  }
}
