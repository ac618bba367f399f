package org.zhigai.workbook.read;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * dBASE tables (III to Visual FoxPro), which county systems still hand out. Source: the file structure as Borland and Microsoft
 * published it. The field names become the first row.
 */
final class DbfFile {
  private static final Set<Integer> VERSIONS = Set.of(0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0xCB, 0xF5);
  private static final int HEADER = 32;
  private static final int FIELD = 32;
  private static final int MOST_FIELDS = 1_024;
  private static final int MOST_RECORDS = 1_000_000;
  private static final int FOX_BACKLINK = 263;
  private static final int GBK = 0x4D;
  private static final int GBK_WINDOWS = 0x7A;
  private static final int BIG5 = 0x4F;
  private static final int BIG5_WINDOWS = 0x78;
  /** A field this narrow may have cut a score; wider ones are ids and sums. */
  private static final int NARROW = 2;

  private final byte[] bytes;
  private final String file;
  private final List<Field> fields = new ArrayList<>();
  private final ByteBuffer little;
  private Charset charset = StandardCharsets.UTF_8;

  private record Field(byte[] name, char type, int from, int length, int decimals) {}

  private DbfFile(byte[] bytes, String file) {
    this.bytes = bytes;
    this.file = file;
    this.little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Null when the bytes are no such table: nothing in them names the format, so that every part of the header must fit. */
  static @Nullable SourceFile read(byte[] bytes, String file, String sha256) {
    var dbf = new DbfFile(bytes, file);
    return dbf.hasHeader() ? new SourceFile("dbf", dbf.charset(), sha256, List.of(dbf.grid())) : null;
  }

  private boolean hasHeader() {
    if (bytes.length < HEADER + FIELD + 1 || !VERSIONS.contains(bytes[0] & 0xFF)
        || bytes[2] > 12 || bytes[3] > 31 || bytes[2] < 0 || bytes[3] < 0) {
      return false;
    }
    var header = headerLength();
    var record = recordLength();
    if (header < HEADER + FIELD + 1 || header > bytes.length || record < 2 || little.getInt(4) < 0) {
      return false;
    }
    var from = 1;
    for (var at = HEADER; at + FIELD <= header && bytes[at] != '\r' && fields.size() < MOST_FIELDS; at += FIELD) {
      var type = (char) (bytes[at + 11] & 0xFF);
      var length = bytes[at + 16] & 0xFF;
      var decimals = bytes[at + 17] & 0xFF;
      if ("CNFDLMGPBIYTOV0@+WQ".indexOf(type) < 0 || bytes[at] == 0) {
        return false;
      }
      length += type == 'C' ? decimals << 8 : 0;
      fields.add(new Field(name(at), type, from, length, decimals));
      from += length;
    }
    var end = HEADER + fields.size() * FIELD + 1;
    return !fields.isEmpty() && from == record && (header == end || header == end + FOX_BACKLINK || header == end + 1 || header == end - 1);
  }

  private byte[] name(int at) {
    var end = at;
    while (end < at + 11 && bytes[end] != 0) {
      end++;
    }
    return java.util.Arrays.copyOfRange(bytes, at, end);
  }

  private int headerLength() {
    return little.getShort(8) & 0xFFFF;
  }

  private int recordLength() {
    return little.getShort(10) & 0xFFFF;
  }

  /** By the language byte; where there is none, or one of the West over bytes no Western text has, by the bytes themselves. */
  private String charset() {
    charset = switch (bytes[29] & 0xFF) {
      case GBK, GBK_WINDOWS -> Charset.forName("GB18030");
      case BIG5, BIG5_WINDOWS -> Charset.forName("Big5");
      default -> Decoded.strictly(texts(false), 0, StandardCharsets.UTF_8) != null
          ? StandardCharsets.UTF_8
          : Charset.forName(Decoded.of(texts(true), file).encoding());
    };
    return charset.name();
  }

  /** @param mended without half a character at an end */
  private byte[] texts(boolean mended) {
    var out = new ByteArrayOutputStream();
    fields.forEach(f -> line(out, f.name(), mended));
    for (var r = 0; r < records(); r++) {
      for (var field : fields) {
        if (field.type() == 'C') {
          line(out, raw(field, r), mended);
        }
      }
    }
    return out.toByteArray();
  }

  /** A name or a text may have been cut in the middle of a character. */
  private static void line(ByteArrayOutputStream out, byte[] text, boolean mended) {
    var whole = text.length;
    while (whole > 0 && text[whole - 1] < 0) {
      whole--;
    }
    var kept = !mended || (text.length - whole) % 2 == 0 ? text.length : text.length - 1;
    out.write(text, 0, kept);
    out.write('\n');
  }

  private int records() {
    var room = (bytes.length - headerLength()) / recordLength();
    return Math.min(Math.min(little.getInt(4), room), MOST_RECORDS);
  }

  private byte[] raw(Field field, int record) {
    var from = headerLength() + record * recordLength() + field.from();
    return java.util.Arrays.copyOfRange(bytes, from, from + field.length());
  }

  private Grid grid() {
    if (little.getInt(4) > MOST_RECORDS) {
      throw ReadFaults.tooLarge(file);
    }
    var grid = new GridBuilder("", false);
    for (var c = 0; c < fields.size(); c++) {
      grid.put(0, c, Cell.text(text(fields.get(c).name())));
    }
    var row = 1;
    var deleted = 0;
    var most = new double[fields.size()];
    for (var r = 0; r < records(); r++) {
      if (bytes[headerLength() + r * recordLength()] == '*') {
        deleted++;
        continue;
      }
      for (var c = 0; c < fields.size(); c++) {
        var cell = cell(fields.get(c), r);
        most[c] = cell.isNumber() ? Math.max(most[c], cell.number()) : most[c];
        grid.put(row, c, cell);
      }
      row++;
    }
    tell(grid, row, deleted, most);
    return grid.build();
  }

  private void tell(GridBuilder grid, int rows, int deleted, double[] most) {
    if (deleted > 0) {
      grid.note(ReadNote.note("ROWS_DELETED", "", deleted));
    }
    if (records() < little.getInt(4)) {
      grid.note(ReadNote.warning("ROWS_CUT_OFF", "", little.getInt(4), records()));
    }
    for (var c = 0; c < fields.size(); c++) {
      var field = fields.get(c);
      var range = new Area(0, c, rows - 1, c).a1();
      if (field.type() == 'N' && field.decimals() == 0 && field.length() <= NARROW && most[c] >= 9 * Math.pow(10, field.length() - 1)) {
        grid.note(ReadNote.warning("FIELD_NARROW", range, text(field.name()), field.length()));
      } else if ("MGPWQ".indexOf(field.type()) >= 0) {
        grid.note(ReadNote.warning("FIELD_ELSEWHERE", range, text(field.name())));
      }
    }
  }

  private Cell cell(Field field, int record) {
    var from = headerLength() + record * recordLength() + field.from();
    return switch (field.type()) {
      case 'C' -> Cell.text(text(raw(field, record)));
      case 'N', 'F' -> number(new String(raw(field, record), StandardCharsets.ISO_8859_1).strip());
      case 'D' -> date(new String(raw(field, record), StandardCharsets.ISO_8859_1).strip());
      case 'L' -> switch (bytes[from]) {
        case 'T', 't', 'Y', 'y' -> Cell.bool(true);
        case 'F', 'f', 'N', 'n' -> Cell.bool(false);
        default -> Cell.BLANK;
      };
      case 'I', '+' -> field.length() == 4 ? Cell.number(little.getInt(from)) : Cell.BLANK;
      case 'B', 'O' -> field.length() == 8 ? Cell.number(little.getDouble(from)) : Cell.BLANK;
      case 'Y' -> field.length() == 8 ? Cell.number(little.getLong(from) / 10_000.0) : Cell.BLANK;
      default -> Cell.BLANK;
    };
  }

  /** A number wider than its field is written as stars; a long one is an id, whose digits all count. */
  private static Cell number(String written) {
    if (written.isEmpty()) {
      return Cell.BLANK;
    }
    if (written.startsWith("*")) {
      return Cell.error(written);
    }
    if (written.length() > 15 && written.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Cell.text(written);
    }
    try {
      return Cell.number(Double.parseDouble(written.replace(',', '.')));
    } catch (NumberFormatException none) {
      return Cell.text(written);
    }
  }

  private static Cell date(String written) {
    return written.length() == 8 && written.chars().allMatch(Character::isDigit)
        ? Cell.isoDate(written.substring(0, 4) + "-" + written.substring(4, 6) + "-" + written.substring(6))
        : Cell.text(written);
  }

  private String text(byte[] raw) {
    var end = raw.length;
    while (end > 0 && (raw[end - 1] == ' ' || raw[end - 1] == 0)) {
      end--;
    }
    var text = new String(raw, 0, end, charset);
    // Half a character at the end of a cut text.
    return (text.endsWith("\uFFFD") ? text.substring(0, text.length() - 1) : text).strip();
  }
}
