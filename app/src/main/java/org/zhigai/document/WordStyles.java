package org.zhigai.document;

import java.io.IOException;
import java.math.BigInteger;
import java.util.OptionalInt;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** The styles of a report, by which a word processor knows headings, captions and contents, and the numbering of headings. */
final class WordStyles {
  private static final String PLAIN = "Normal";
  static final String BODY = "BodyText";
  static final String TITLE = "Title";
  static final String ABOUT = "Subtitle";
  static final String CONTENTS = "TOCHeading";
  static final String CAPTION = "Caption";
  static final String NOTE = "ZgNote";
  static final String LACK = "ZgLack";
  static final String POINT = "ListBullet";

  private static final String FONT = "Microsoft YaHei";
  private static final int TWIPS = 20;
  private static final int HALVES = 2;
  private static final BigInteger HEADINGS = BigInteger.ONE;
  private static final BigInteger BULLETS = BigInteger.TWO;

  private final CTStyles styles = CTStyles.Factory.newInstance();
  private final int inner;

  private WordStyles(int inner) {
    this.inner = inner;
  }

  static String heading(int level) {
    return "Heading" + level;
  }

  static String contents(int level) {
    return "TOC" + level;
  }

  /** @param inner points between the margins */
  static void into(XWPFDocument file, int inner, boolean chinese) throws IOException {
    number(file, chinese);
    new WordStyles(inner).add(file);
  }

  private void add(XWPFDocument file) {
    letters(styles.addNewDocDefaults().addNewRPrDefault().addNewRPr().addNewRFonts());
    // Cells of tables are plain: rows are as high as their letters.
    style(PLAIN, "Normal", new SheetText.Style(11, false, Ink.TEXT), 0, 0, OptionalInt.empty()).setDefault(true);
    var body = style(BODY, "Body Text", new SheetText.Style(11, false, Ink.TEXT), 0, 6, OptionalInt.empty());
    body.getPPr().getSpacing().setLine(BigInteger.valueOf(330));
    body.getPPr().getSpacing().setLineRule(STLineSpacingRule.AUTO);
    centred(style(TITLE, "Title", new SheetText.Style(20, true, Ink.TEXT), 24, 8, OptionalInt.empty()));
    centred(style(ABOUT, "Subtitle", new SheetText.Style(11, false, Ink.QUIET), 0, 18, OptionalInt.empty()));
    centred(style(CONTENTS, "TOC Heading", new SheetText.Style(13, true, Ink.TEXT), 6, 8, OptionalInt.empty()));
    numbered(style(heading(1), "heading 1", new SheetText.Style(15, true, Ink.TEXT), 18, 8, OptionalInt.of(0)), HEADINGS, 0);
    numbered(style(heading(2), "heading 2", new SheetText.Style(12, true, Ink.ACCENT), 12, 4, OptionalInt.of(1)), HEADINGS, 1);
    contents(style(contents(1), "toc 1", new SheetText.Style(11, false, Ink.TEXT), 4, 2, OptionalInt.empty()), 0);
    contents(style(contents(2), "toc 2", new SheetText.Style(10, false, Ink.QUIET), 0, 1, OptionalInt.empty()), 22);
    centred(style(CAPTION, "caption", new SheetText.Style(10, true, Ink.TEXT), 6, 4, OptionalInt.empty()));
    style(NOTE, "Note", new SheetText.Style(9, false, Ink.QUIET), 2, 8, OptionalInt.empty());
    var ground = style(LACK, "Missing", new SheetText.Style(10, false, Ink.CARE), 4, 6, OptionalInt.empty()).getPPr().addNewShd();
    ground.setVal(STShd.CLEAR);
    ground.setFill(Ink.CARE_GROUND.hex());
    numbered(style(POINT, "List Bullet", new SheetText.Style(11, false, Ink.TEXT), 0, 3, OptionalInt.empty()), BULLETS, 0);
    file.createStyles().setStyles(styles);
  }

  private CTStyle style(String id, String name, SheetText.Style look, int before, int after, OptionalInt outline) {
    var style = styles.addNewStyle();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (!id.equals(PLAIN)) {
      style.addNewBasedOn().setVal(PLAIN);
      style.addNewNext().setVal(BODY);
    }
    style.addNewQFormat();
    var paragraph = style.addNewPPr();
    if (outline.isPresent()) {
      paragraph.addNewKeepNext();
      paragraph.addNewKeepLines();
    }
    paragraph.addNewWidowControl();
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf((long) before * TWIPS));
    spacing.setAfter(BigInteger.valueOf((long) after * TWIPS));
    outline.ifPresent(level -> paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level)));
    var run = style.addNewRPr();
    letters(run.addNewRFonts());
    if (look.bold()) {
      run.addNewB();
    }
    run.addNewColor().setVal(look.ink().hex());
    run.addNewSz().setVal(BigInteger.valueOf((long) look.size() * HALVES));
    return style;
  }

  private static void letters(CTFonts fonts) {
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setEastAsia(FONT);
  }

  private static void centred(CTStyle style) {
    style.getPPr().addNewJc().setVal(STJc.CENTER);
    style.getPPr().addNewKeepNext();
  }

  /** The page stands at the right end of a dotted line. */
  private void contents(CTStyle style, int indent) {
    style.getPPr().addNewInd().setLeft(BigInteger.valueOf((long) indent * TWIPS));
    var tab = style.getPPr().addNewTabs().addNewTab();
    tab.setVal(STTabJc.RIGHT);
    tab.setLeader(STTabTlc.DOT);
    tab.setPos(BigInteger.valueOf((long) inner * TWIPS));
  }

  private static void numbered(CTStyle style, BigInteger list, int level) {
    var number = style.getPPr().addNewNumPr();
    number.addNewIlvl().setVal(BigInteger.valueOf(level));
    number.addNewNumId().setVal(list);
  }

  /** Headings count themselves; points have a dot. Written as it stands in the file: the lean schema at hand lacks half of its types. */
  private static void number(XWPFDocument file, boolean chinese) throws IOException {
    var count = chinese ? "chineseCountingThousand" : "decimal";
    var levels = level(0, count, chinese ? "%1、" : "%1. ", heading(1)) + level(1, count, chinese ? "（%2）" : "%1.%2 ", heading(2));
    var whole = """
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>%s</w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>\
        <w:pStyle w:val="%s"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="320" w:hanging="320"/></w:pPr></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>
        """.formatted(levels, POINT);
    try {
      file.createNumbering().setNumbering(NumberingDocument.Factory.parse(whole).getNumbering());
    } catch (XmlException ours) {
      throw new IOException(ours);
    }
  }

  private static String level(int level, String count, String text, String style) {
    return """
        <w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:pStyle w:val="%s"/><w:suff w:val="nothing"/><w:lvlText w:val="%s"/>\
        <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>
        """.formatted(level, count, style, text);
  }
}
