package org.zhigai.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.zhigai.document.SheetText.Style;
import org.zhigai.kernel.Words;
import org.zhigai.report.Document;

/** Paper, margins, header and footer with page numbers. */
final class WordFrame {
  private static final Style SMALL = new Style(9, false, Ink.QUIET);

  private WordFrame() {}

  static void set(XWPFDocument file, Document document, Words words, PageSize page) {
    var section = file.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(page.width()));
    size.setH(BigInteger.valueOf(page.height()));
    if (document.paper().isLying()) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    var margin = section.addNewPgMar();
    margin.setLeft(BigInteger.valueOf(page.side()));
    margin.setRight(BigInteger.valueOf(page.side()));
    margin.setTop(BigInteger.valueOf(1360));
    margin.setBottom(BigInteger.valueOf(1247));
    margin.setHeader(BigInteger.valueOf(680));
    margin.setFooter(BigInteger.valueOf(600));
    var header = file.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    header.setBorderBottom(Borders.SINGLE);
    SheetText.run(header, line(document, words), SMALL);
    var footer = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setAlignment(ParagraphAlignment.CENTER);
    SheetText.field(footer, "PAGE", SMALL);
    SheetText.run(footer, " / ", SMALL);
    SheetText.field(footer, "NUMPAGES", SMALL);
  }

  /** What stands over every page. */
  static String line(Document document, Words words) {
    return document.title() + (document.about().isEmpty() ? "" : " · " + document.about().in(words).replace('\n', ' '));
  }
}
