package org.zhigai.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;

/**
 * Binary workbooks (.xlsb). Read by our own hand: of rows whose cells are written in the short form, which some programs use
 * throughout, the usual library hands out the first cell only. Source: MS-XLSB 2.4, by the numbers given beside the records.
 */
final class XlsbFile {
  private static final String BOOK = "xl/workbook.bin";
  private static final int FMT = 44;
  private static final int XF = 47;
  private static final int WB_PROP = 153;
  private static final int BUNDLE_SH = 156;
  private static final int CALC_PROP = 157;
  private static final int SST_ITEM = 19;
  private static final int BEGIN_CELL_XFS = 617;
  private static final int END_CELL_XFS = 618;

  private final Progress progress;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Cell> strings = new ArrayList<>();
  private final List<NumberFormat> styles = new ArrayList<>();
  private boolean from1904;
  private boolean uncalculated;

  private record Sheet(String name, String link, boolean hidden) {}

  XlsbFile(Progress progress) {
    this.progress = progress;
  }

  List<Grid> read(XlsxParts parts) throws IOException {
    var links = XlsxOutline.relations(parts, "xl/_rels/workbook.bin.rels", "xl/");
    parts.bytes(BOOK, in -> book(new Biff12(in)));
    parts.bytes(part(links, "/sharedStrings", "xl/sharedStrings.bin"), in -> strings(new Biff12(in)));
    parts.bytes(part(links, "/styles", "xl/styles.bin"), in -> styles(new Biff12(in)));
    var out = new ArrayList<Grid>();
    for (var sheet : sheets) {
      var link = links.get(sheet.link());
      if (link == null || !parts.has(link.part())) {
        out.add(XlsxFile.missing(sheet.name(), sheet.hidden()));
      } else if (link.type().toLowerCase(Locale.ROOT).endsWith("/worksheet")) {
        progress.step((double) out.size() / sheets.size(), Phrase.of("intake.progress.sheet", sheet.name()));
        var reader = new XlsbSheet(
            new GridBuilder(sheet.name(), sheet.hidden()), strings, new XlsxStyles(styles), from1904, uncalculated, progress);
        parts.bytes(link.part(), in -> out.add(reader.read(new Biff12(in))));
      }
    }
    return out;
  }

  private static String part(java.util.Map<String, XlsxOutline.Relation> links, String type, String otherwise) {
    return links.values().stream().filter(l -> l.type().endsWith(type)).map(XlsxOutline.Relation::part).findFirst().orElse(otherwise);
  }

  private void book(Biff12 in) throws IOException {
    for (var kind = in.next(); kind >= 0; kind = in.next()) {
      switch (kind) {
        case WB_PROP -> from1904 = (in.i32() & 1) != 0;
        case CALC_PROP -> {
          in.skip(24);
          uncalculated = in.has(2) && (in.u16() & 1) != 0;
        }
        case BUNDLE_SH -> {
          var state = in.i32();
          in.skip(4);
          var link = in.text();
          sheets.add(new Sheet(in.text(), link, state != 0));
        }
        default -> {}
      }
    }
  }

  private void strings(Biff12 in) throws IOException {
    for (var kind = in.next(); kind >= 0; kind = in.next()) {
      if (kind == SST_ITEM) {
        in.skip(1);
        strings.add(Cell.text(in.text()));
      }
    }
  }

  private void styles(Biff12 in) throws IOException {
    var codes = new HashMap<Integer, NumberFormat>();
    var inCells = false;
    for (var kind = in.next(); kind >= 0; kind = in.next()) {
      switch (kind) {
        case FMT -> codes.put(in.u16(), NumberFormat.of(in.text()));
        case BEGIN_CELL_XFS -> inCells = true;
        case END_CELL_XFS -> inCells = false;
        case XF -> {
          if (inCells) {
            in.skip(2);
            var id = in.u16();
            var format = codes.get(id);
            styles.add(format == null ? NumberFormat.builtIn(id) : format);
          }
        }
        default -> {}
      }
    }
  }
}
