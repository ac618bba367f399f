package org.zhigai.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Contents as a field whose entries stand there already: every program shows them, and one that lays the pages out itself counts them anew when asked to. */
final class WordContents {
  private final XWPFDocument file;

  WordContents(XWPFDocument file) {
    this.file = file;
  }

  /** Name of the place a heading is, counted from 0. */
  static String mark(int heading) {
    return "_Toc" + (100000 + heading);
  }

  void write(String title, List<ContentsEntry> contents) {
    var head = file.createParagraph();
    head.setStyle(WordStyles.CONTENTS);
    head.createRun().setText(title);
    for (var i = 0; i < contents.size(); i++) {
      var entry = contents.get(i);
      var line = file.createParagraph();
      line.setStyle(WordStyles.contents(entry.level()));
      if (i == 0) {
        begin(line, "TOC \\o \"1-2\" \\h \\z \\u");
      }
      entry(line, entry, mark(i));
    }
    if (!contents.isEmpty()) {
      file.createParagraph().createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
  }

  private static void begin(XWPFParagraph line, String field) {
    character(line.createRun().getCTR(), STFldCharType.BEGIN);
    line.createRun().getCTR().addNewInstrText().setStringValue(field);
    character(line.createRun().getCTR(), STFldCharType.SEPARATE);
  }

  private static void character(CTR run, STFldCharType.Enum type) {
    run.addNewFldChar().setFldCharType(type);
  }

  /** Number and heading, dots, the page; all of it leads there. */
  private static void entry(XWPFParagraph line, ContentsEntry entry, String mark) {
    var link = line.getCTP().addNewHyperlink();
    link.setAnchor(mark);
    text(link, entry.number() + entry.text());
    link.addNewR().addNewTab();
    character(link.addNewR(), STFldCharType.BEGIN);
    link.addNewR().addNewInstrText().setStringValue("PAGEREF " + mark + " \\h");
    character(link.addNewR(), STFldCharType.SEPARATE);
    text(link, Integer.toString(entry.page()));
    character(link.addNewR(), STFldCharType.END);
  }

  private static void text(CTHyperlink link, String said) {
    link.addNewR().addNewT().setStringValue(said);
  }
}
