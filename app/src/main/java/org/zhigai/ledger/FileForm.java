package org.zhigai.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is, told by its bytes and never by its name. */
public enum FileForm {
  PNG("png", "89504e470d0a1a0a"),
  JPEG("jpg", "ffd8ff"),
  GIF("gif", "474946383961", "474946383761"),
  PDF("pdf", "255044462d"),
  /** Word of today. */
  DOCX("docx"),
  XLSX("xlsx"),
  PPTX("pptx"),
  /** Word, Excel and PowerPoint of before 2007. */
  OLD_OFFICE("doc", "d0cf11e0a1b11ae1"),
  ZIP("zip", "504b0304", "504b0506"),
  /** MP4 and its kin: their mark stands behind the length of their first box. */
  VIDEO("mp4"),
  SOUND("mp3", "494433", "fffb", "fff3"),
  TEXT("txt"),
  /** Something that runs: Windows, Linux, macOS, a script. */
  PROGRAM("bin", "4d5a", "7f454c46", "cffaedfe", "cafebabe", "2321"),
  OTHER("bin");

  /** So much of a file tells what it is. */
  private static final int ENOUGH = 64 * 1024;
  private static final int MARK_OF_VIDEO = 4;

  private final String ending;
  /** First bytes in hexadecimal, one after another. */
  private final String marks;

  FileForm(String ending, String... marks) {
    this.ending = ending;
    this.marks = String.join(" ", marks);
  }

  private Stream<byte[]> marks() {
    return Arrays.stream(marks.split(" ")).filter(m -> !m.isEmpty()).map(HexFormat.of()::parseHex);
  }

  /** What a file of this form is called behind the dot; the name it had says more where the form does not. */
  public String ending() {
    return ending;
  }

  /** Whether it can be shown as a picture in the window. */
  public boolean isPicture() {
    return this == PNG || this == JPEG || this == GIF;
  }

  public static FileForm of(byte[] bytes) {
    if (holds(bytes, MARK_OF_VIDEO, "ftyp")) {
      return VIDEO;
    }
    var marked = Arrays.stream(values()).filter(f -> f.marks().anyMatch(m -> starts(bytes, m))).findFirst();
    return marked.map(f -> f == ZIP ? inside(bytes) : f).orElseGet(() -> isText(bytes) ? TEXT : OTHER);
  }

  /** Office documents are archives whose parts lie in a folder of their own; its name stands in the archive as it is. */
  private static FileForm inside(byte[] bytes) {
    var names = new String(bytes, 0, bytes.length, StandardCharsets.ISO_8859_1);
    if (!names.contains("[Content_Types].xml")) {
      return ZIP;
    }
    return Optional.of(names).filter(n -> n.contains("word/")).map(n -> DOCX)
        .or(() -> Optional.of(names).filter(n -> n.contains("xl/")).map(n -> XLSX))
        .or(() -> Optional.of(names).filter(n -> n.contains("ppt/")).map(n -> PPTX))
        .orElse(ZIP);
  }

  private static boolean starts(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static boolean holds(byte[] bytes, int at, String mark) {
    return bytes.length >= at + mark.length() && new String(bytes, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }

  private static boolean isText(byte[] bytes) {
    var some = Arrays.copyOf(bytes, Math.min(bytes.length, ENOUGH));
    for (var b : some) {
      if (b == 0) {
        return false;
      }
    }
    return some.length > 0 && (some.length == ENOUGH || reads(some, StandardCharsets.UTF_8) || reads(some, Charset.forName("GB18030")));
  }

  private static boolean reads(byte[] bytes, Charset charset) {
    try {
      var _ = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException none) {
      return false;
    }
  }
}
