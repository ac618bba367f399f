package org.zhigai.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import tools.jackson.core.JacksonException;

/** School packages as files; the format stands in the package doc. What is read comes from elsewhere: nothing in it is believed that does not show itself to be so. */
public final class PackageFile {
  public static final String ENDING = ".zgxb";

  private static final String FORMAT = "zhigai-school-package";
  /** Packages of version 1 were not signed. */
  private static final long VERSION = 2;
  private static final String MANIFEST = "manifest.json";
  private static final String SEAL = "signature.json";
  private static final String BYTE_ORDER = "\uFEFF";
  private static final int LARGEST = 64 << 20;

  private PackageFile() {}

  /**
   * A package that was read.
   *
   * @param sum SHA-256 of its manifest, which holds those of the tables
   */
  public record Opened(Path file, SchoolPackage contents, String sum) {}

  private record Table(String name, List<String> headings, List<List<String>> rows) {
    byte[] bytes() {
      var text = new StringBuilder(BYTE_ORDER).append(PaperLines.line(headings)).append('\n');
      rows.forEach(r -> text.append(PaperLines.line(r)).append('\n'));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Writes a package, whole or not at all. @return its sum */
  public static String write(Path file, SchoolPackage pack, PackageSigner signer) {
    var tables = tables(pack);
    var files = new ArrayList<Object>();
    for (var table : tables) {
      var line = new LinkedHashMap<String, Object>();
      line.put("name", table.name());
      line.put("rows", (long) table.rows().size());
      line.put("sha256", Digest.sha256(table.bytes()));
      files.add(line);
    }
    var manifest = new LinkedHashMap<String, Object>();
    manifest.put("format", FORMAT);
    manifest.put("version", VERSION);
    manifest.put("school", pack.school());
    manifest.put("district", pack.district());
    manifest.put("as-of", pack.asOf().toString());
    manifest.put("files", files);
    var head = Plain.text(manifest).getBytes(StandardCharsets.UTF_8);
    SafeFile.export(file, out -> {
      var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      put(zip, MANIFEST, head);
      put(zip, SEAL, PackageSeal.by(signer, head).written());
      for (var table : tables) {
        put(zip, table.name(), table.bytes());
      }
      zip.finish();
    });
    return Digest.sha256(head);
  }

  private static List<Table> tables(SchoolPackage pack) {
    var papers = pack.papers();
    return List.of(
        new Table("papers.csv", PaperLines.PAPERS, IntStream.range(0, papers.size()).mapToObj(i -> PaperLines.paper(i + 1, papers.get(i))).toList()),
        new Table("distribution.csv", PaperLines.SPANS, eachOf(papers, i -> papers.get(i).spans().stream().map(s -> PaperLines.span(i + 1, s)))),
        new Table("points.csv", PaperLines.POINTS, eachOf(papers, i -> papers.get(i).points().stream().map(p -> PaperLines.point(i + 1, p)))),
        new Table("problems.csv", RecordLines.PROBLEMS, pack.problems().stream().map(RecordLines::problem).toList()),
        new Table("ledger.csv", RecordLines.LEDGER, pack.ledger().stream().map(RecordLines::entry).toList()),
        new Table("practices.csv", RecordLines.PRACTICES, pack.practices().stream().map(RecordLines::practice).toList()));
  }

  private static List<List<String>> eachOf(List<PaperShare> papers, Function<Integer, Stream<List<String>>> lines) {
    return IntStream.range(0, papers.size()).boxed().flatMap(lines).toList();
  }

  /** Without the time of this machine: equal packages are equal files. */
  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Reads a package. @throws UserFault {@code ZG-396} when it is none, of a later version, too large, changed, signed by somebody else than it says, or contradicts itself */
  public static Opened read(Path file) {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      var head = bytes(zip, MANIFEST, file);
      var manifest = Plain.map(new String(head, StandardCharsets.UTF_8));
      if (!FORMAT.equals(manifest.get("format"))) {
        throw fault(file, "none", "", null);
      }
      if (!(manifest.get("version") instanceof Long version) || version > VERSION) {
        throw fault(file, "newer", "", null);
      }
      var signedBy = version == 1 ? "" : signedBy(zip, head, file);
      var sums = new LinkedHashMap<String, String>();
      if (manifest.get("files") instanceof List<?> files) {
        files.forEach(f -> {
          if (f instanceof Map<?, ?> line) {
            sums.put(String.valueOf(line.get("name")), String.valueOf(line.get("sha256")));
          }
        });
      }
      Function<String, List<Map<String, String>>> rows = name -> rows(zip, name, sums.getOrDefault(name, ""), file);
      var pack =
          new SchoolPackage(
              text(manifest, "school"), text(manifest, "district"), LocalDate.parse(text(manifest, "as-of")), signedBy,
              PaperLines.read(rows.apply("papers.csv"), rows.apply("distribution.csv"), rows.apply("points.csv")),
              rows.apply("problems.csv").stream().map(RecordLines::problem).toList(), rows.apply("ledger.csv").stream().map(RecordLines::entry).toList(),
              rows.apply("practices.csv").stream().map(RecordLines::practice).toList());
      Contradicts.itself(pack).ifPresent(what -> {
        throw fault(file, "contradicts", what, null);
      });
      return new Opened(file, pack, Digest.sha256(head));
    } catch (IOException broken) {
      throw fault(file, "none", "", broken);
    } catch (JacksonException | BadValue | IllegalArgumentException | java.time.DateTimeException | IllegalStateException otherwise) {
      throw fault(file, "broken", "", otherwise);
    }
  }

  private static String signedBy(ZipFile zip, byte[] manifest, Path file) throws IOException {
    var seal = PackageSeal.read(bytes(zip, SEAL, file));
    if (!seal.isOf(manifest)) {
      throw fault(file, "unsigned", "", null);
    }
    return PackageSeal.print(seal.key());
  }

  private static String text(Map<String, Object> manifest, String key) {
    return manifest.get(key) instanceof String text ? text : "";
  }

  private static List<Map<String, String>> rows(ZipFile zip, String name, String sum, Path file) {
    try {
      var bytes = bytes(zip, name, file);
      if (!Digest.sha256(bytes).equals(sum)) {
        throw fault(file, "changed", name, null);
      }
      var rows = PaperLines.rows(new String(bytes, StandardCharsets.UTF_8).replaceFirst("^" + BYTE_ORDER, ""));
      var headings = rows.isEmpty() ? List.<String>of() : rows.getFirst();
      return rows.stream().skip(1).map(r -> PaperLines.headed(headings, r)).toList();
    } catch (IOException broken) {
      throw fault(file, "broken", name, broken);
    }
  }

  private static byte[] bytes(ZipFile zip, String name, Path file) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw fault(file, "none", name, null);
    }
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw fault(file, "large", name, null);
      }
      return bytes;
    }
  }

  private static UserFault fault(Path file, String what, String about, @Nullable Exception cause) {
    return new UserFault(
        UserFault.Kind.INPUT, "ZG-396", Phrase.of("package.file." + what, String.valueOf(file.getFileName()), about), Phrase.of("package.file.remedy"), cause);
  }
}
