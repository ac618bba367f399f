package org.zhigai.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Digest;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.rows.BadValue;
import org.zhigai.rows.Plain;
import org.zhigai.rows.Type;
import org.zhigai.value.SeenText;
import tools.jackson.core.JacksonException;

/** Packages and answers as files. What is read comes from elsewhere: nothing in it is believed that does not show itself to be so. */
public final class ReviewFile {
  public static final String PACKAGE_ENDING = ".zgfh";
  public static final String ANSWER_ENDING = ".zgda";

  private static final String FORMAT = "zhigai-review";
  private static final String ANSWER = "zhigai-review-answer";
  private static final long VERSION = 1;
  private static final String CONTENTS = "package.json";
  private static final String FOLDER = "evidence/";
  private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");
  /** Larger ones are no lines of a school's ledger. */
  private static final int LARGEST_CONTENTS = 32 << 20;
  private static final int LARGEST_ENCLOSED = 64 << 20;
  private static final int MOST_ENTRIES = 20_000;

  private ReviewFile() {}

  /**
   * A package that was read.
   *
   * @param sum SHA-256 of its contents, which an answer names
   */
  public record Opened(Path file, ReviewPackage contents, String sum) {

    /** The bytes of a piece of evidence. @throws UserFault when they are not what the package says they are */
    public byte[] bytes(ReviewCase.Enclosed enclosed) {
      try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
        var entry = SUM.matcher(enclosed.sha256()).matches() ? zip.getEntry(FOLDER + enclosed.sha256()) : null;
        if (entry == null) {
          throw fault(file, "missing", enclosed.name(), null);
        }
        var bytes = atMost(zip, entry, LARGEST_ENCLOSED, file);
        if (!Digest.sha256(bytes).equals(enclosed.sha256())) {
          throw fault(file, "changed", enclosed.name(), null);
        }
        return bytes;
      } catch (IOException broken) {
        throw fault(file, "broken", "", broken);
      }
    }
  }

  /**
   * Writes a package, whole or not at all.
   *
   * @param bytes of a piece of evidence, by its sum
   */
  public static void write(Path file, ReviewPackage contents, Function<String, byte[]> bytes) {
    SafeFile.export(file, out -> {
      var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      put(zip, CONTENTS, marked(FORMAT, ReviewPackage.TYPE, contents));
      var there = new HashSet<String>();
      for (var one : contents.cases()) {
        for (var piece : one.evidence()) {
          var enclosed = piece.file();
          if (enclosed.isPresent() && there.add(enclosed.get().sha256())) {
            put(zip, FOLDER + enclosed.get().sha256(), bytes.apply(enclosed.get().sha256()));
          }
        }
      }
      zip.finish();
    });
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(plainEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Without the time of this machine: equal packages are equal files. */
  private static ZipEntry plainEntry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
    return entry;
  }

  /** Reads a package. @throws UserFault {@code ZG-380} when it is none, of a later version, too large or broken */
  public static Opened read(Path file) {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      var entry = zip.getEntry(CONTENTS);
      if (entry == null || zip.size() > MOST_ENTRIES) {
        throw fault(file, "none", "", null);
      }
      var bytes = atMost(zip, entry, LARGEST_CONTENTS, file);
      return new Opened(file, said(file, FORMAT, ReviewPackage.TYPE, bytes), Digest.sha256(bytes));
    } catch (IOException broken) {
      throw fault(file, "none", "", broken);
    }
  }

  /** Writes an answer, whole or not at all. */
  public static void write(Path file, ReviewAnswer answer) {
    SafeFile.export(file, marked(ANSWER, ReviewAnswer.TYPE, answer));
  }

  /** Reads an answer. @throws UserFault {@code ZG-380} when it is none */
  public static ReviewAnswer readAnswer(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(LARGEST_CONTENTS + 1);
      if (bytes.length > LARGEST_CONTENTS) {
        throw fault(file, "large", "", null);
      }
      return said(file, ANSWER, ReviewAnswer.TYPE, bytes);
    } catch (IOException unreadable) {
      throw fault(file, "none", "", unreadable);
    }
  }

  private static <T> byte[] marked(String format, Type<T> type, T value) {
    var out = new LinkedHashMap<String, Object>();
    out.put("format", format);
    out.put("version", VERSION);
    if (type.plain(value) instanceof Map<?, ?> plain) {
      plain.forEach((k, v) -> out.put(String.valueOf(k), java.util.Objects.requireNonNull(v)));
    }
    return Plain.text(out).getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T said(Path file, String format, Type<T> type, byte[] bytes) {
    try {
      var plain = Plain.map(new String(bytes, StandardCharsets.UTF_8));
      if (!format.equals(plain.get("format"))) {
        throw fault(file, "none", "", null);
      }
      if (!(plain.get("version") instanceof Long version) || version > VERSION) {
        throw fault(file, "newer", "", null);
      }
      return type.of(seen(plain));
    } catch (JacksonException | BadValue | ClassCastException | DateTimeException | IllegalStateException otherwise) {
      throw fault(file, "broken", "", otherwise);
    }
  }

  /** What others wrote, without what nobody sees. */
  private static Object seen(Object plain) {
    return switch (plain) {
      case String text -> SeenText.of(text);
      case List<?> list -> list.stream().map(ReviewFile::seen).toList();
      case Map<?, ?> map -> {
        var out = new LinkedHashMap<Object, Object>();
        map.forEach((key, value) -> out.put(key, seen(value)));
        yield out;
      }
      default -> plain;
    };
  }

  private static byte[] atMost(ZipFile zip, ZipEntry entry, int most, Path file) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw fault(file, "large", "", null);
      }
      return bytes;
    }
  }

  private static UserFault fault(Path file, String what, String about, @Nullable Exception cause) {
    return new UserFault(
        UserFault.Kind.INPUT, "ZG-380", Phrase.of("review.file." + what, String.valueOf(file.getFileName()), about), Phrase.of("review.file.remedy"), cause);
  }
}
