package org.zhigai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.zhigai.report.SessionPack;

/** The handout: A4 upright, agenda, a finding after another with room for causes, a table of decisions, places to sign. */
final class Handout {
  private static final int TWIPS_A_POINT = 20;
  private static final int TEXT_WIDTH = 470;
  private static final int MOST_PICTURE = 300;
  private static final int LINES_FOR_CAUSES = 4;
  private static final int ROWS_TO_FILL = 8;
  private static final String FONT = "Microsoft YaHei";

  private final XWPFDocument document;
  private final SessionPack pack;

  Handout(XWPFDocument document, SessionPack pack) {
    this.document = document;
    this.pack = pack;
  }

  void write() throws IOException {
    page();
    line(pack.title(), 20, true, Ink.TEXT).setAlignment(ParagraphAlignment.CENTER);
    line(pack.about(), 11, false, Ink.QUIET).setAlignment(ParagraphAlignment.CENTER);
    line(pack.words().agenda(), 14, true, Ink.ACCENT);
    table(List.of(), pack.agenda().stream().map(s -> List.of(s.minutes() + " " + pack.words().minutes(), s.what())).toList(), List.of(80, TEXT_WIDTH - 80));
    for (var page : pack.pages()) {
      finding(page);
    }
    var last = line(pack.words().decisions(), 14, true, Ink.ACCENT);
    last.setPageBreak(true);
    var rows = new java.util.ArrayList<List<String>>();
    pack.decisions().forEach(d -> rows.add(List.of(d, "", "", "")));
    for (var i = 0; i < ROWS_TO_FILL; i++) {
      rows.add(List.of("", "", "", ""));
    }
    table(pack.words().columns(), rows, List.of(230, 80, 80, 80));
    line(pack.words().signatures(), 11, false, Ink.TEXT).setSpacingBefore(24 * TWIPS_A_POINT);
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    var margin = section.addNewPgMar();
    for (var set : List.<java.util.function.Consumer<BigInteger>>of(margin::setLeft, margin::setRight, margin::setTop, margin::setBottom)) {
      set.accept(BigInteger.valueOf(1247));
    }
    margin.setHeader(BigInteger.valueOf(600));
    margin.setFooter(BigInteger.valueOf(600));
    var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setAlignment(ParagraphAlignment.CENTER);
    run(footer, pack.title() + "  ", 9, false, Ink.QUIET);
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private void finding(SessionPack.Page page) throws IOException {
    var head = line(page.evidence().title(), 14, true, Ink.TEXT);
    head.setPageBreak(true);
    line(page.evidence().subtitle(), 10, false, Ink.QUIET);
    picture(page.evidence().picture());
    line(page.facts(), 10, false, Ink.QUIET);
    page.reading().forEach(r -> line(r, 11, false, Ink.TEXT));
    line(pack.words().questions(), 12, true, Ink.ACCENT);
    page.questions().forEach(q -> line("□ " + q, 11, false, Ink.TEXT));
    line(pack.words().causes(), 12, true, Ink.ACCENT);
    for (var i = 0; i < LINES_FOR_CAUSES; i++) {
      var empty = line("", 11, false, Ink.TEXT);
      // Neighbours with the same border are one box to a word processor: the line between them has its own name.
      empty.setBorderBottom(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
      empty.setBorderBetween(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
      empty.setSpacingAfter(8 * TWIPS_A_POINT);
    }
    line(pack.words().how() + "：" + page.how(), 9, false, Ink.QUIET);
  }

  private void picture(byte[] png) throws IOException {
    var size = PictureSize.of(png);
    var scale = size.fitting(TEXT_WIDTH, MOST_PICTURE);
    try {
      document
          .createParagraph()
          .createRun()
          .addPicture(
              new ByteArrayInputStream(png), PictureType.PNG, "chart.png", Units.toEMU(size.width() * scale),
              Units.toEMU(size.height() * scale));
    } catch (InvalidFormatException notAPicture) {
      throw new IllegalArgumentException(notAPicture);
    }
  }

  private void table(List<String> heads, List<List<String>> rows, List<Integer> widths) {
    var table = document.createTable(rows.size() + (heads.isEmpty() ? 0 : 1), widths.size());
    table.setWidth(TEXT_WIDTH * TWIPS_A_POINT);
    var at = 0;
    if (!heads.isEmpty()) {
      row(table.getRow(at++).getTableCells(), heads, widths, true);
      table.getRow(0).setRepeatHeader(true);
    }
    for (var cells : rows) {
      var row = table.getRow(at++);
      row.setHeight(26 * TWIPS_A_POINT);
      row.setCantSplitRow(true);
      row(row.getTableCells(), cells, widths, false);
    }
  }

  private static void row(List<XWPFTableCell> cells, List<String> words, List<Integer> widths, boolean head) {
    for (var c = 0; c < cells.size(); c++) {
      cells.get(c).setWidth(Integer.toString(widths.get(c) * TWIPS_A_POINT));
      cells.get(c).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
      run(cells.get(c).getParagraphs().getFirst(), words.get(c), 11, head, Ink.TEXT);
    }
  }

  private XWPFParagraph line(String words, int size, boolean bold, Ink ink) {
    var paragraph = document.createParagraph();
    paragraph.setSpacingAfter(4 * TWIPS_A_POINT);
    paragraph.setSpacingBefore((bold ? 8 : 0) * TWIPS_A_POINT);
    run(paragraph, words, size, bold, ink);
    return paragraph;
  }

  private static void run(XWPFParagraph paragraph, String words, int size, boolean bold, Ink ink) {
    var run = paragraph.createRun();
    run.setText(words);
    run.setFontSize(size);
    run.setBold(bold);
    run.setColor(ink.hex());
    run.setFontFamily(FONT, org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia);
    run.setFontFamily(FONT, org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.ascii);
  }
}
