package org.zhigai.chain.sample;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.zhigai.kernel.Lang;
import org.zhigai.report.Block;
import org.zhigai.report.Document;
import org.zhigai.report.DocumentWriter;
import org.zhigai.report.Run;

/** Small files that the sample school keeps as evidence: made up, of each sort one. */
final class SampleFiles {
  private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int WIDTH = 320;
  private static final int HEIGHT = 200;
  private static final int TRUE_COLOUR = 2;
  private static final int[] GROUND = {0xEE, 0xF3, 0xF8};
  private static final int[] DESK = {0x2B, 0x6C, 0xA3};

  private SampleFiles() {}

  /** A picture of desks in rows. */
  static byte[] picture() {
    var rows = new ByteArrayOutputStream();
    for (var y = 0; y < HEIGHT; y++) {
      rows.write(0);
      for (var x = 0; x < WIDTH; x++) {
        var colour = x % 80 > 20 && x % 80 < 64 && y % 66 > 20 && y % 66 < 50 ? DESK : GROUND;
        for (var part : colour) {
          rows.write(part);
        }
      }
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(PNG_MARK);
    chunk(out, "IHDR", header());
    chunk(out, "IDAT", deflated(rows.toByteArray()));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] header() {
    var out = new ByteArrayOutputStream();
    try (var data = new DataOutputStream(out)) {
      data.writeInt(WIDTH);
      data.writeInt(HEIGHT);
      data.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] plain) {
    var out = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(out)) {
      deflate.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] body) {
    var named = new ByteArrayOutputStream();
    named.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    named.writeBytes(body);
    var crc = new CRC32();
    crc.update(named.toByteArray());
    try (var data = new DataOutputStream(out)) {
      data.writeInt(body.length);
      data.write(named.toByteArray());
      data.writeInt((int) crc.getValue());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A page of a PDF with one line. */
  static byte[] page(String latin) {
    var text = "BT /F1 18 Tf 72 760 Td (" + latin + ") Tj ET";
    var parts = List.of(
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + text.length() + ">>stream\n" + text + "\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    var out = new StringBuilder("%PDF-1.4\n");
    var places = new java.util.ArrayList<Integer>();
    for (var i = 0; i < parts.size(); i++) {
      places.add(out.length());
      out.append(i + 1).append(" 0 obj\n").append(parts.get(i)).append("\nendobj\n");
    }
    var table = out.length();
    out.append("xref\n0 ").append(parts.size() + 1).append("\n0000000000 65535 f \n");
    places.forEach(p -> out.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", p)));
    out.append("trailer<</Size ").append(parts.size() + 1).append("/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A Word document of a few lines. */
  static byte[] document(DocumentWriter pages, String title, List<String> lines) {
    return pages.pages(new Document(
        Lang.ZH, Document.Paper.A4_UPRIGHT, "", title, Run.empty(), Run.empty(),
        List.of(new Document.Section(Run.of(title), lines.stream().<Block>map(l -> new Block.Text(Run.of(l))).toList()))));
  }
}
