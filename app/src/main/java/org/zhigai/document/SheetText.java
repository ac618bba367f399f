package org.zhigai.document;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
import org.zhigai.report.Run;

/** Lines, tables and room to write on a sheet of paper. Sizes and distances in points. */
final class SheetText {
  private static final int TWIPS_A_POINT = 20;
  /** Height of a line people write on. */
  static final int LINE_TO_WRITE_ON = 25;
  private static final String FONT = "Microsoft YaHei";
  private static final String HEAD_GROUND = "EEF3F8";

  private static final int LARGEST = 11;
  private static final int SMALLEST = 7;
  /** Points of letters for each point of width a Latin character has: a Chinese one takes two and is as wide as it is high. */
  private static final double LETTERS = 1.7;

  private final XWPFDocument document;
  private final Words words;
  private final int width;

  /** @param width of the printed part of a page */
  SheetText(XWPFDocument document, Words words, int width) {
    this.document = document;
    this.words = words;
    this.width = width;
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
    var table = document.createTable(lines, 1);
    frame(table);
    table.setTopBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, Ink.FAINT.hex());
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, Ink.FAINT.hex());
    table.getRows().forEach(row -> {
      row.setHeight(LINE_TO_WRITE_ON * TWIPS_A_POINT);
      row.setCantSplitRow(true);
      row.getCell(0).setWidth(Integer.toString(width * TWIPS_A_POINT));
    });
  }

  /** Places to sign, sharing the width. */
  void places(List<Run> places, Style style) {
    var table = document.createTable(1, places.size());
    table.removeBorders();
    table.setWidth(width * TWIPS_A_POINT);
    columns(table, Collections.nCopies(places.size(), width / places.size()));
    for (var i = 0; i < places.size(); i++) {
      var cell = table.getRow(0).getCell(i);
      var paragraph = cell.getParagraphs().getFirst();
      // Of two places the second stands at the other end of the line.
      paragraph.setAlignment(places.size() == 2 && i == 1 ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
      run(paragraph, places.get(i).in(words), style);
    }
    // Word takes two tables with nothing between them for one.
    line("", new Style(2, false, Ink.TEXT), 0, 0);
  }

  /**
   * A grid as wide as the page, its columns as wide as they are to each other.
   *
   * @param least height of a row
   * @param empty rows below for people to fill in; their headings are repeated on every page the table goes on to
   */
  void grid(Block.Grid grid, int least, int empty) {
    var columns = grid.columns();
    var heads = !grid.isHeaded() ? 0 : columns.stream().allMatch(c -> c.group().isEmpty()) ? 1 : 2;
    var table = document.createTable(heads + grid.rows().size() + empty, columns.size());
    frame(table);
    var all = columns.stream().mapToInt(Block.Column::width).sum();
    columns(table, columns.stream().map(c -> width * c.width() / all).toList());
    var size = (int) Math.clamp(LETTERS * width / all, SMALLEST, LARGEST);
    if (size < LARGEST) {
      table.setCellMargins(20, 40, 20, 40);
    }
    var head = new Style(size, true, Ink.TEXT);
    if (heads == 1) {
      cells(table.getRow(0), columns, columns.stream().map(Block.Column::header).toList(), head);
    } else if (heads == 2) {
      grouped(table, columns, head);
    }
    for (var h = 0; h < heads; h++) {
      table.getRow(h).getTableCells().forEach(c -> {
        c.setColor(HEAD_GROUND);
        c.getParagraphs().getFirst().setAlignment(size < LARGEST ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
      });
      table.getRow(h).setRepeatHeader(true);
      table.getRow(h).setCantSplitRow(true);
    }
    var body = new Style(size, false, Ink.TEXT);
    for (var r = 0; r < grid.rows().size() + empty; r++) {
      var row = table.getRow(heads + r);
      row.setHeight(least * TWIPS_A_POINT);
      row.setCantSplitRow(true);
      cells(row, columns, r < grid.rows().size() ? grid.rows().get(r) : Collections.nCopies(columns.size(), Run.empty()), body);
    }
    join(table, heads, grid);
  }

  /** A thing of several rows has one cell where a column is joined. */
  private static void join(XWPFTable table, int from, Block.Grid grid) {
    var row = from;
    for (var many : grid.groups()) {
      for (var c = 0; many > 1 && c < grid.columns().size(); c++) {
        for (var r = row; grid.columns().get(c).joined() && r < row + many; r++) {
          properties(table.getRow(r).getCell(c)).addNewVMerge().setVal(r == row ? STMerge.RESTART : STMerge.CONTINUE);
        }
      }
      row += many;
    }
  }

  /** @param widths in points; what a cell says of its own width is taken by some programs only */
  private static void columns(XWPFTable table, List<Integer> widths) {
    var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
    grid.setGridColArray(null);
    widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf((long) w * TWIPS_A_POINT)));
    table.getRows().forEach(row -> {
      for (var c = 0; c < widths.size(); c++) {
        row.getCell(c).setWidth(Integer.toString(widths.get(c) * TWIPS_A_POINT));
      }
    });
  }

  private void frame(XWPFTable table) {
    table.setWidth(width * TWIPS_A_POINT);
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, Ink.FAINT.hex());
    table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, Ink.FAINT.hex());
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, Ink.QUIET.hex());
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, Ink.QUIET.hex());
    table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, Ink.FAINT.hex());
    table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, Ink.FAINT.hex());
  }

  /** Headings of two rows: a group over its columns, a heading without one over both rows. */
  private void grouped(XWPFTable table, List<Block.Column> columns, Style style) {
    var all = columns.stream().mapToInt(Block.Column::width).sum();
    cells(table.getRow(0), columns, columns.stream().map(c -> c.group().isEmpty() ? c.header() : Run.of(c.group())).toList(), style);
    cells(table.getRow(1), columns, columns.stream().map(c -> c.group().isEmpty() ? Run.empty() : c.header()).toList(), style);
    for (var c = columns.size() - 1; c >= 0; c--) {
      var group = columns.get(c).group();
      if (group.isEmpty()) {
        properties(table.getRow(0).getCell(c)).addNewVMerge().setVal(STMerge.RESTART);
        properties(table.getRow(1).getCell(c)).addNewVMerge().setVal(STMerge.CONTINUE);
      } else if (c > 0 && columns.get(c - 1).group().equals(group)) {
        table.getRow(0).removeCell(c);
      } else {
        var under = columns.subList(c, columns.size()).stream().takeWhile(n -> n.group().equals(group)).toList();
        properties(table.getRow(0).getCell(c)).addNewGridSpan().setVal(BigInteger.valueOf(under.size()));
        table.getRow(0).getCell(c).setWidth(Integer.toString(width * under.stream().mapToInt(Block.Column::width).sum() * TWIPS_A_POINT / all));
      }
    }
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
  }

  private void cells(XWPFTableRow row, List<Block.Column> columns, List<Run> runs, Style style) {
    for (var c = 0; c < columns.size(); c++) {
      var cell = row.getCell(c);
      cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
      var paragraph = cell.getParagraphs().getFirst();
      paragraph.setAlignment(
          switch (columns.get(c).align()) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
          });
      run(paragraph, runs.get(c).in(words), style);
    }
  }

  static void run(XWPFParagraph paragraph, String words, Style style) {
    var lines = words.split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      var run = dressed(paragraph, style);
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
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
