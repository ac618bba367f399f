package org.zhigai.workbook.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip of workbooks, as platforms hand out a file a class. Its members are spoken of by paths below the zip's own; nothing is
 * ever unpacked to the disk, so that no name in it can reach another place.
 */
final class Archive {
  private static final int MOST_BYTES = 100 << 20;
  private static final int MOST_MEMBERS = 2_000;
  private static final Set<String> TABLES = Set.of(
      "xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb", "et", "ett", "ods", "fods", "csv", "tsv", "txt", "htm", "html", "mht", "mhtml", "xml", "dbf");

  private Archive() {}

  /**
   * The members of a zip of workbooks and what in it is none.
   *
   * @param workbooks paths below that of the zip
   * @param others names
   */
  record Members(List<Path> workbooks, List<String> others) {}

  /** Null when the file is no zip, or a zip that is itself a workbook. */
  static @Nullable Members members(Path file) {
    if (!Files.isRegularFile(file) || !isZip(file)) {
      return null;
    }
    var workbooks = new ArrayList<Path>();
    var others = new ArrayList<String>();
    try (var zip = open(file)) {
      if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("content.xml") != null || zip.getEntry("xl/workbook.xml") != null) {
        return null;
      }
      if (zip.size() > MOST_MEMBERS) {
        throw ReadFaults.tooLarge(String.valueOf(file.getFileName()));
      }
      for (var entry : zip.stream().toList()) {
        var name = entry.getName().replace('\\', '/');
        if (entry.isDirectory() || isLitter(name)) {
          continue;
        }
        if (TABLES.contains(ending(name)) && isBelow(file, name)) {
          workbooks.add(file.resolve(name));
        } else {
          others.add(name);
        }
      }
      return new Members(workbooks, others);
    } catch (IOException damaged) {
      // Reading the file itself will say what is wrong with it.
      return null;
    }
  }

  /** The bytes of a member by its path below the zip; null when there is no such zip or member. */
  static byte @Nullable [] member(Path path) throws IOException {
    for (var zipped = path.getParent(); zipped != null; zipped = zipped.getParent()) {
      if (Files.isRegularFile(zipped)) {
        var wanted = zipped.relativize(path).toString().replace('\\', '/');
        try (var zip = open(zipped)) {
          for (var entry : zip.stream().limit(MOST_MEMBERS).toList()) {
            if (entry.getName().replace('\\', '/').equals(wanted)) {
              return bytes(zip, entry);
            }
          }
        }
        return null;
      }
    }
    return null;
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      var out = in.readNBytes(MOST_BYTES);
      if (in.read() >= 0) {
        throw new XlsxParts.TooLarge();
      }
      return out;
    } catch (ZipException refused) {
      // The library reads no member that was packed with a password.
      if (String.valueOf(refused.getMessage()).contains("encrypt")) {
        throw ReadFaults.otherFormat(entry.getName(), "zip (password)");
      }
      throw refused;
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | ZipException namesInAnOlderEncoding) {
      return new ZipFile(file.toFile(), Charset.forName("GB18030"));
    }
  }

  private static boolean isZip(Path file) {
    try (var in = Files.newInputStream(file)) {
      var start = in.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean isBelow(Path file, String name) {
    try {
      return file.resolve(name).normalize().startsWith(file) && !name.contains("..");
    } catch (java.nio.file.InvalidPathException notAName) {
      return false;
    }
  }

  /** What programs leave in zips unasked. */
  private static boolean isLitter(String name) {
    var last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/") || last.equals(".DS_Store") || last.equalsIgnoreCase("thumbs.db") || last.startsWith("~$");
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
