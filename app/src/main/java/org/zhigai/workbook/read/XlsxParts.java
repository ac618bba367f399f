package org.zhigai.workbook.read;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zipped workbook. Everything unpacked is counted, whatever the zip claims, and its checksum compared at the
 * end, so that a bomb stops early and a flipped bit is never read as a number.
 */
final class XlsxParts implements Closeable {
  private static final long MAX_UNPACKED = 400L << 20;
  private static final int MAX_ENTRIES = 20_000;

  private final Source zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private long unpacked;

  XlsxParts(Path file) throws IOException {
    this(new InFile(open(file)));
  }

  /** The parts of a workbook that was encrypted and lies open in memory only. */
  XlsxParts(byte[] decrypted) throws IOException {
    this(new InMemory(decrypted));
  }

  private XlsxParts(Source zip) throws IOException {
    this.zip = zip;
    zip.entries().forEach(e -> entries.putIfAbsent(key(e.getName()), e));
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (IllegalArgumentException namesNoCharacterSetKnows) {
      throw (ZipException) new ZipException("entry names").initCause(namesNoCharacterSetKnows);
    }
  }

  boolean has(String part) {
    return entries.containsKey(key(part));
  }

  /** Where the workbook itself is; null when this zip is no workbook in XML. */
  @Nullable
  String workbookPart() throws IOException {
    if (has("_rels/.rels")) {
      for (var target : XlsxOutline.relations(this, "_rels/.rels", "").values()) {
        if (target.type().endsWith("/officeDocument") && target.part().toLowerCase(Locale.ROOT).endsWith(".xml")
            && !target.part().startsWith("word/") && !target.part().startsWith("ppt/") && has(target.part())) {
          return target.part();
        }
      }
    }
    return has("xl/workbook.xml") ? "xl/workbook.xml" : null;
  }

  /** Reads one part of XML to its end; a part that is not there is an empty one. */
  void parse(String part, PartReader reader) throws IOException {
    bytes(part, in -> reader.read(new XmlReader(in)));
  }

  /** Reads one part to its end. */
  void bytes(String part, BytesReader reader) throws IOException {
    var entry = entries.get(key(part));
    if (entry == null) {
      return;
    }
    try (var packed = zip.open(entry)) {
      var in = new Checked(packed, entry);
      reader.read(in);
      in.drain();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static String key(String part) {
    var name = part.replace('\\', '/').toLowerCase(Locale.ROOT);
    return name.startsWith("/") ? name.substring(1) : name;
  }

  /** Where the zip lies. */
  private interface Source extends Closeable {
    List<? extends ZipEntry> entries() throws IOException;

    InputStream open(ZipEntry entry) throws IOException;
  }

  private record InFile(ZipFile zip) implements Source {

    @Override
    public List<? extends ZipEntry> entries() {
      return zip.stream().limit(MAX_ENTRIES).toList();
    }

    @Override
    public InputStream open(ZipEntry entry) throws IOException {
      return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private record InMemory(byte[] zip) implements Source {

    @Override
    public List<? extends ZipEntry> entries() throws IOException {
      return EncryptedFile.entries(zip, MAX_ENTRIES, MAX_UNPACKED);
    }

    @Override
    public InputStream open(ZipEntry entry) throws IOException {
      return EncryptedFile.at(zip, entry);
    }

    @Override
    public void close() {
      // Nothing is held but memory.
    }
  }

  /** Takes a part from a pull parser. */
  interface PartReader {
    void read(XmlReader xml) throws IOException;
  }

  /** Takes the bytes of a part. */
  interface BytesReader {
    void read(InputStream in) throws IOException;
  }

  /** More unpacked than the program is ready to read. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final class Checked extends FilterInputStream {
    private final ZipEntry entry;
    private final CRC32 crc = new CRC32();

    Checked(InputStream in, ZipEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      var n = super.read(bytes, from, length);
      if (n > 0) {
        crc.update(bytes, from, n);
        unpacked += n;
        if (unpacked > MAX_UNPACKED) {
          throw new TooLarge();
        }
      }
      return n;
    }

    /** The parser closes what it has read; the checksum still wants the rest. */
    @Override
    public void close() {
      // Closed with the part.
    }

    void drain() throws IOException {
      var rest = new byte[1 << 13];
      var more = true;
      while (more) {
        more = read(rest, 0, rest.length) >= 0;
      }
      if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
        throw new ZipException("checksum of " + entry.getName());
      }
    }
  }
}
