package org.zhigai.ui.parts;

import javafx.print.PageOrientation;
import javafx.print.Paper;
import org.zhigai.report.Document;

/** A paper as printers know it; its measures in points, as it lies. */
public record PrintPaper(Paper paper, PageOrientation orientation) {

  public static PrintPaper of(Document.Paper paper) {
    return new PrintPaper(paper == Document.Paper.A3 ? Paper.A3 : Paper.A4, paper.isLying() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT);
  }

  public double width() {
    return orientation == PageOrientation.PORTRAIT ? paper.getWidth() : paper.getHeight();
  }

  public double height() {
    return orientation == PageOrientation.PORTRAIT ? paper.getHeight() : paper.getWidth();
  }
}
