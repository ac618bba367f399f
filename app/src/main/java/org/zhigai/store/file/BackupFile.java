package org.zhigai.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Properties;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.zhigai.kernel.SafeFile;

/**
 * One store in one file: a zip of a note on what is in it, the key file and the data, encrypted as they are. Unpacked by hand the two
 * open as a store; no name in it tells whose.
 */
public record BackupFile(Path file) {
  private static final String NOTE_ENTRY = "backup.properties";
  private static final String KEY_ENTRY = "store.zhigai";
  private static final String DATA_ENTRY = KEY_ENTRY + StoreFiles.DATA;
  private static final int FORMAT = 1;
  private static final int MOST_SMALL = 64 * 1024;

  /**
   * What the note says.
   *
   * @param sha256 of the data
   */
  public record Note(Instant made, long bytes, String sha256) {}

  /** This is no backup of a format this program knows, or not a whole one. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what);
    }
  }

  /** Copies {@code from} and says what was copied. */
  public static Note copy(Copying from, Path to, Instant at) throws IOException {
    var digest = sha256();
    try (var out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
      from.into(out);
    }
    return new Note(at, Files.size(to), HexFormat.of().formatHex(digest.digest()));
  }

  /** What is to be said of data that are there. */
  public static Note note(Path data, Instant made) throws IOException {
    var digest = sha256();
    try (var in = new DigestInputStream(Files.newInputStream(data), digest)) {
      var bytes = in.transferTo(OutputStream.nullOutputStream());
      return new Note(made, bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }

  /** Something that writes a store's data. */
  public interface Copying {
    void into(OutputStream out) throws IOException;
  }

  /** Writes the backup beside its place, reads it back and moves it there. */
  public void write(Note note, byte[] keyFile, Path data) throws IOException {
    SafeFile.put(file, out -> {
      try (var zip = new ZipOutputStream(out)) {
        // Encrypted bytes do not shrink.
        zip.setLevel(Deflater.NO_COMPRESSION);
        put(zip, NOTE_ENTRY, text(note).getBytes(StandardCharsets.UTF_8));
        put(zip, KEY_ENTRY, keyFile);
        zip.putNextEntry(new ZipEntry(DATA_ENTRY));
        Files.copy(data, zip);
        zip.closeEntry();
      }
    }, written -> new BackupFile(written).takeData(note, OutputStream.nullOutputStream()));
  }

  public Note note() throws IOException {
    var note = new Properties();
    note.load(new StringReader(new String(small(NOTE_ENTRY), StandardCharsets.UTF_8)));
    try {
      if (Integer.parseInt(note.getProperty("zhigai-backup", "0")) != FORMAT) {
        throw new Broken("a backup of another format");
      }
      return new Note(
          Instant.parse(note.getProperty("made", "")), Long.parseLong(note.getProperty("data.bytes", "")),
          note.getProperty("data.sha256", ""));
    } catch (DateTimeException | NumberFormatException garbled) {
      throw new Broken("the note is garbled");
    }
  }

  public byte[] keyFile() throws IOException {
    return small(KEY_ENTRY);
  }

  /** Unpacks the data, which are what the note says or are refused. */
  public void takeData(Note note, OutputStream to) throws IOException {
    var digest = sha256();
    try (var zip = new ZipFile(file.toFile()); var in = new DigestInputStream(in(zip, DATA_ENTRY), digest)) {
      var buffer = new byte[1 << 16];
      var left = note.bytes();
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        left -= n;
        if (left < 0) {
          throw new Broken("longer than it says");
        }
        to.write(buffer, 0, n);
      }
      if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(note.sha256())) {
        throw new Broken("changed since it was made");
      }
    }
  }

  private byte[] small(String name) throws IOException {
    try (var zip = new ZipFile(file.toFile()); var in = in(zip, name)) {
      var bytes = in.readNBytes(MOST_SMALL + 1);
      if (bytes.length > MOST_SMALL) {
        throw new Broken(name + " is too long");
      }
      return bytes;
    }
  }

  private static InputStream in(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new Broken("no " + name + " in the backup");
    }
    return zip.getInputStream(entry);
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String text(Note note) {
    return "zhigai-backup=" + FORMAT + "\nmade=" + note.made() + "\ndata.bytes=" + note.bytes() + "\ndata.sha256=" + note.sha256() + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
