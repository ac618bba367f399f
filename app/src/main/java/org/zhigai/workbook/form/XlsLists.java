package org.zhigai.workbook.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Rules of lists in an old workbook, moved in its records before it is opened: the library keeps them and has no way to move them. Of a record only the rows
 * change, so that every other byte stays where it is. Records: [MS-XLS] 2.4.93 (Dv), 2.4.21 (BOF).
 */
final class XlsLists {
  private static final int BOF = 0x0809;
  private static final int EOF = 0x000A;
  private static final int DV = 0x01BE;
  private static final int TITLES = 4;

  private XlsLists() {}

  /** The same workbook with the lists of one sheet grown. */
  static byte[] grown(byte[] file, int sheet, Grown by) throws IOException {
    try (var disk = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      var name = HSSFWorkbook.getWorkbookDirEntryName(disk.getRoot());
      byte[] records;
      try (var in = new DocumentInputStream((DocumentEntry) disk.getRoot().getEntryCaseInsensitive(name))) {
        records = in.readAllBytes();
      }
      if (!move(ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN), sheet, by)) {
        return file;
      }
      disk.createOrUpdateDocument(new ByteArrayInputStream(records), name);
      var out = new ByteArrayOutputStream();
      disk.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static boolean move(ByteBuffer records, int sheet, Grown by) {
    var depth = 0;
    var at = -1;
    var any = false;
    for (var p = 0; p + 4 <= records.limit();) {
      var kind = records.getShort(p) & 0xFFFF;
      var length = records.getShort(p + 2) & 0xFFFF;
      if (kind == BOF) {
        // The first is of the workbook itself; sheets of charts count as sheets.
        at += depth == 0 && p > 0 ? 1 : 0;
        depth++;
      } else if (kind == EOF) {
        depth--;
      } else if (kind == DV && depth == 1 && at == sheet && p + 4 + length <= records.limit()) {
        any |= areas(records, p + 4, p + 4 + length, by);
      }
      p += 4 + length;
    }
    return any;
  }

  /** Behind flags, four texts and two formulas stand how many areas there are, and their rows and columns. */
  private static boolean areas(ByteBuffer records, int from, int to, Grown by) {
    var p = from + 4;
    for (var i = 0; i < TITLES && p + 3 <= to; i++) {
      var letters = records.getShort(p) & 0xFFFF;
      p += 3 + ((records.get(p + 2) & 1) == 0 ? letters : 2 * letters);
    }
    for (var i = 0; i < 2 && p + 4 <= to; i++) {
      p += 4 + (records.getShort(p) & 0xFFFF);
    }
    if (p + 2 > to || p + 2 + 8 * (records.getShort(p) & 0xFFFF) != to) {
      return false;
    }
    for (p += 2; p + 8 <= to; p += 8) {
      var rows = by.rows(records.getShort(p) & 0xFFFF, records.getShort(p + 2) & 0xFFFF, Grown.Use.OVER, true, false);
      records.putShort(p, (short) Math.min(rows[0], 0xFFFF));
      records.putShort(p + 2, (short) Math.min(rows[1], 0xFFFF));
    }
    return true;
  }
}
