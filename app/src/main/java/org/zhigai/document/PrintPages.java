package org.zhigai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
import org.zhigai.report.Counted;
import org.zhigai.report.Document;
import org.zhigai.report.Document.Manner;
import org.zhigai.report.Document.Section;

/** A document as the pages it prints on, laid out by ourselves: the same for the preview, the printer and the file. */
final class PrintPages {
  static final PrintStyle BODY = new PrintStyle(10.5, false, Ink.TEXT);
  private static final PrintStyle STRONG = new PrintStyle(10.5, true, Ink.TEXT);
  private static final PrintStyle TITLE = new PrintStyle(20, true, Ink.TEXT);
  private static final PrintStyle ABOUT = new PrintStyle(10.5, false, Ink.QUIET);
  private static final PrintStyle FIRST = new PrintStyle(15, true, Ink.TEXT);
  private static final PrintStyle SECOND = new PrintStyle(12, true, Ink.ACCENT);
  private static final PrintStyle CAPTION = new PrintStyle(9.5, true, Ink.TEXT);
  private static final PrintStyle NOTE = new PrintStyle(8.5, false, Ink.QUIET);
  private static final PrintStyle CARE = new PrintStyle(9.5, false, Ink.CARE);
  private static final int ROW = 20;
  private static final int OPEN_ROW = 34;
  private static final int TO_FILL = 12;
  private static final double LINE_TO_WRITE_ON = 25;
  private static final double SIGNED = 56;
  /** A heading never stands alone at the foot of a page. */
  private static final double WITH_HEADING = 60;

  private final PDDocument file;
  private final Document document;
  private final Words words;
  private final PrintFonts fonts;
  private final PrintTags tags = new PrintTags();
  private final PrintSheets sheets;
  private final PrintText text;
  private final Counted counted;
  private final List<Placed> placed = new ArrayList<>();

  /** A heading, its sheet from 0 and how far down. */
  private record Placed(int level, String number, String said, int sheet, double at) {}

  PrintPages(PDDocument file, Document document) throws IOException {
    this.file = file;
    this.document = document;
    this.words = new Words(document.lang());
    this.fonts = new PrintFonts(file);
    this.sheets = new PrintSheets(fonts, tags, PageSize.of(document.paper()));
    this.text = new PrintText(sheets, fonts);
    this.counted = new Counted(words);
  }

  List<String> lacking() {
    return fonts.lacking();
  }

  /** Lays everything out and draws it. */
  List<ContentsEntry> write() throws IOException {
    var front = PrintTags.part(tags.whole(), "Sect");
    var before = 0;
    if (document.manner() == Manner.REPORT) {
      report();
      before = front(front);
    } else {
      title(front);
      sheets();
    }
    var pages = sheets.into(file, WordFrame.line(document, words), NOTE);
    tags.into(file);
    about(pages, before);
    return contents(before);
  }

  private List<ContentsEntry> contents(int before) {
    return placed.stream().map(p -> new ContentsEntry(p.level(), p.number(), p.said(), p.sheet() + before + 1)).toList();
  }

  private void report() throws IOException {
    for (var section : document.sections()) {
      var part = PrintTags.part(tags.whole(), "Sect");
      if (!section.title().isEmpty()) {
        heading(part, 1, section.title().in(words), section.blocks());
      }
      blocks(part, section);
    }
  }

  /** Title and contents go before what they are of; how many sheets they take is tried first. */
  private int front(PDStructureElement part) throws IOException {
    var last = sheets.sheet();
    var trial = new PrintSheets(fonts, new PrintTags(), PageSize.of(document.paper()));
    front(new PrintText(trial, fonts), trial, new PrintTags().whole(), 1);
    var many = trial.sheet() + 1;
    sheets.turn();
    front(text, sheets, part, many);
    sheets.first(last);
    return many;
  }

  private void front(PrintText on, PrintSheets to, PDStructureElement part, int many) {
    to.down(WITH_HEADING);
    title(on, to, part);
    to.down(18);
    on.centred(PrintTags.part(part, "P"), words.say("report.contents"), new PrintStyle(13, true, Ink.TEXT));
    to.down(6);
    var list = PrintTags.part(part, "TOC");
    for (var entry : contents(many)) {
      on.entry(PrintTags.part(list, "TOCI"), entry);
    }
  }

  private void title(PDStructureElement part) {
    if (!document.mark().isEmpty()) {
      text.plain(PrintTags.part(part, "P"), document.mark(), BODY, 0);
    }
    sheets.down(8);
    title(text, sheets, part);
  }

  private void title(PrintText on, PrintSheets to, PDStructureElement part) {
    on.centred(PrintTags.part(part, "Title"), document.title(), TITLE);
    to.down(4);
    if (!document.about().isEmpty()) {
      on.centred(PrintTags.part(part, "P"), document.about().in(words), ABOUT);
    }
    to.down(6);
  }

  /** A sheet a section, as the word processor has it. */
  private void sheets() throws IOException {
    for (var i = 0; i < document.sections().size(); i++) {
      var section = document.sections().get(i);
      var part = PrintTags.part(tags.whole(), "Sect");
      if (i > 0 && !section.title().isEmpty()) {
        sheets.turn();
      }
      if (!section.kind().isEmpty()) {
        text.plain(PrintTags.part(part, "P"), section.kind().in(words), new PrintStyle(10, true, Ink.ACCENT), 0);
      }
      if (!section.title().isEmpty()) {
        mark(1, "", section.title().in(words));
        text.plain(PrintTags.part(part, "H1"), section.title().in(words), i == 0 ? SECOND : FIRST, 0);
        sheets.down(4);
      }
      if (!section.under().isEmpty()) {
        text.plain(PrintTags.part(part, "P"), section.under().in(words), NOTE, 0);
      }
      blocks(part, section);
    }
  }

  /** @param below what it stands over, of which the beginning stays with it */
  private void heading(PDStructureElement part, int level, String said, List<Block> below) {
    var style = level == 1 ? FIRST : SECOND;
    sheets.need(style.leading() + (level == 1 ? 24 : 13) + Math.min(beginning(below), sheets.height() / 2));
    sheets.gap(level == 1 ? 18 : 10);
    var number = level == 1 ? counted.section() : counted.heading();
    mark(level, number, said);
    text.plain(PrintTags.part(part, "H" + level), number + said, style, 0);
    sheets.down(level == 1 ? 6 : 3);
  }

  /** How much room the beginning of these wants. */
  private double beginning(List<Block> blocks) {
    if (blocks.isEmpty()) {
      return 0;
    }
    var rest = blocks.subList(1, blocks.size());
    return switch (blocks.getFirst()) {
      case Block.Heading _ -> SECOND.leading() + 13 + beginning(rest);
      case Block.Caption _ -> CAPTION.leading() + 8 + beginning(rest);
      case Block.Grid grid -> new PrintTable(sheets, fonts, words, grid, ROW).beginning();
      case Block.Figure figure -> CAPTION.leading() + 8 + figure.drawn().map(d -> (double) ChartHeight.of(d)).orElse(WITH_HEADING);
      case Block.Points points -> STRONG.leading() * 2 + (points.points().size() < 3 && !rest.isEmpty() ? beginning(rest) : 0);
      default -> WITH_HEADING;
    };
  }

  private void mark(int level, String number, String said) {
    placed.add(new Placed(level, number, said, sheets.sheet(), sheets.at()));
  }

  private void blocks(PDStructureElement part, Section section) throws IOException {
    var all = section.blocks();
    var rooms = section.all(Block.Room.class).size();
    for (var i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Block.Room room) {
        room(part, room, rooms--, !section.all(Block.Signatures.class).isEmpty());
      } else {
        block(part, all.get(i), all.subList(i + 1, all.size()));
      }
    }
    if (!section.made().isEmpty()) {
      text.plain(PrintTags.part(part, "P"), section.made().in(words), NOTE, 0);
      sheets.down(6);
    }
  }

  private void block(PDStructureElement part, Block block, List<Block> below) throws IOException {
    var next = below.stream().findFirst();
    switch (block) {
      case Block.Heading heading -> heading(part, 2, heading.run().in(words), below);
      case Block.Caption caption -> {
        if (caption.of() == Block.Caption.Of.TABLE) {
          sheets.need(CAPTION.leading() + 8 + beginning(below));
        }
        sheets.gap(4);
        text.centred(PrintTags.part(part, "Caption"), counted.caption(caption), CAPTION);
        sheets.down(4);
      }
      case Block.Note note -> {
        text.plain(PrintTags.part(part, "P"), note.run().in(words), NOTE, 0);
        sheets.down(6);
      }
      case Block.Lack lack -> {
        sheets.gap(3);
        text.care(PrintTags.part(part, "P"), lack.run().in(words), CARE);
        sheets.down(6);
      }
      case Block.Text paragraph -> {
        for (var line : paragraph.run().in(words).split("\n")) {
          text.plain(PrintTags.part(part, "P"), line, BODY, document.manner() == Manner.REPORT && document.lang() == Lang.ZH ? 2 * BODY.size() : 0);
          sheets.down(4);
        }
      }
      case Block.Points points -> points(part, points);
      case Block.Room _ -> throw new IllegalStateException("rooms share what is left");
      case Block.Grid grid -> {
        new PrintTable(sheets, fonts, words, grid, grid.open() ? OPEN_ROW : ROW).draw(part, grid.open() ? TO_FILL : 0);
        sheets.down(8);
      }
      case Block.Figure figure -> figure(part, figure, next);
      case Block.Signatures signed -> {
        sheets.need(44);
        sheets.gap(24);
        text.places(PrintTags.part(part, "P"), signed.places().stream().map(p -> p.in(words)).toList(), new PrintStyle(10, false, Ink.TEXT));
        sheets.down(8);
      }
    }
  }

  private void points(PDStructureElement part, Block.Points points) {
    var report = document.manner() == Manner.REPORT;
    if (!points.heading().isEmpty() && (report || points.purpose() == Block.Purpose.ASK)) {
      sheets.need(STRONG.leading() + 2 * BODY.leading());
      sheets.gap(4);
      text.plain(PrintTags.part(part, "P"), points.heading().in(words), report ? STRONG : SECOND, 0);
      sheets.down(2);
    }
    var list = PrintTags.part(part, "L");
    for (var point : points.points()) {
      var mark = points.purpose() == Block.Purpose.ASK ? "□" : report ? "•" : "";
      text.point(PrintTags.part(list, "LI"), mark, point.in(words), BODY);
      sheets.down(3);
    }
    sheets.down(2);
  }

  /** What the sheet leaves, shared by those still to come; whoever signs does so on the same sheet. */
  private void room(PDStructureElement part, Block.Room room, int still, boolean signed) {
    sheets.need(SECOND.leading() + 3 * LINE_TO_WRITE_ON);
    sheets.gap(6);
    text.plain(PrintTags.part(part, "P"), room.heading().in(words), SECOND, 0);
    var free = sheets.left() - (still - 1) * (SECOND.leading() + 6) - (signed ? SIGNED : 0);
    var lines = (int) Math.clamp(free / still / LINE_TO_WRITE_ON, 3, 10);
    for (var i = 0; i < lines && sheets.left() >= LINE_TO_WRITE_ON; i++) {
      sheets.down(LINE_TO_WRITE_ON);
      sheets.rule(0, 0, sheets.width(), 0.5, Ink.FAINT);
    }
  }

  private void figure(PDStructureElement part, Block.Figure figure, Optional<Block> next) throws IOException {
    var under = next.filter(Block.Caption.class::isInstance).isPresent() ? CAPTION.leading() + 8 : 0;
    var element = PrintTags.part(part, "Figure");
    next.filter(Block.Caption.class::isInstance).map(Block.Caption.class::cast).ifPresent(c -> element.setAlternateDescription(c.run().in(words)));
    if (figure.drawn().isPresent()) {
      var own = figure.drawn().get();
      double high = ChartHeight.of(own);
      sheets.need(high + under);
      var from = sheets.place(0, 0, high);
      var chart = new PrintChart(sheets, fonts, own, from[0], from[1], sheets.width(), high);
      sheets.drawn(element, chart::draw);
      sheets.down(high);
    } else if (figure.picture().length > 0) {
      var size = PictureSize.of(figure.picture());
      var scale = size.fitting(sheets.width(), document.manner() == Manner.REPORT ? sheets.height() / 2 : 268);
      var high = size.height() * scale;
      sheets.need(high + under);
      var image = PDImageXObject.createFromByteArray(file, figure.picture(), "chart");
      var from = sheets.place((sheets.width() - size.width() * scale) / 2, 0, high);
      sheets.drawn(element, content -> content.drawImage(image, (float) from[0], (float) from[1], (float) (size.width() * scale), (float) high));
      sheets.down(high);
    }
  }

  /** What readers are told of the file, and its headings to jump to. */
  private void about(List<PDPage> pages, int before) {
    file.getDocumentInformation().setTitle(document.title());
    var catalog = file.getDocumentCatalog();
    catalog.setLanguage(document.lang() == Lang.ZH ? "zh-CN" : "en");
    var seen = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    seen.setDisplayDocTitle(true);
    catalog.setViewerPreferences(seen);
    var outline = new PDDocumentOutline();
    var above = new PDOutlineItem();
    for (var heading : placed) {
      var item = new PDOutlineItem();
      item.setTitle(heading.number() + heading.said());
      var to = new PDPageXYZDestination();
      to.setPage(pages.get(heading.sheet() + before));
      to.setTop((int) sheets.onPaper(heading.at()));
      item.setDestination(to);
      if (heading.level() == 1) {
        outline.addLast(item);
        above = item;
      } else {
        above.addLast(item);
      }
    }
    if (!placed.isEmpty()) {
      catalog.setDocumentOutline(outline);
    }
  }
}
