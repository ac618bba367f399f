package org.zhigai.rollup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.pack.PackageFile;
import org.zhigai.pack.SchoolPackage;

/** What schools have returned, as it lies in folders: packages, and workbooks of schools that sent no package. */
public final class PackageFolder {
  private static final Pattern WORKBOOK = Pattern.compile("(?i)[^~.].*\\.(xlsx|xls|csv|et|ods)");
  /** {@code 附件3+示例小学+整改台账+20260630.xlsx}: the school stands between. */
  private static final Pattern SUBMITTED = Pattern.compile("附件\\d+\\+([^+]+)\\+.*");
  private static final int DEEP = 6;

  private final SchoolReader reader;

  /** Makes a package of a school's own workbooks. */
  public interface SchoolReader {

    /** @throws UserFault when none of them can be read */
    SchoolPackage read(String school, List<Path> workbooks, Progress progress);
  }

  public PackageFolder(SchoolReader reader) {
    this.reader = reader;
  }

  /**
   * What was found.
   *
   * @param refused what could not be read, a file or a school each; nothing of it is in
   */
  public record Found(List<SchoolPackage> packages, List<UserFault> refused) {
    public Found {
      packages = List.copyOf(packages);
      refused = List.copyOf(refused);
    }
  }

  public Found packages(List<Path> paths, Progress progress) {
    var packages = new ArrayList<SchoolPackage>();
    var refused = new ArrayList<UserFault>();
    var files = paths.stream().flatMap(p -> files(p).stream()).distinct().toList();
    var schools = new TreeMap<String, List<Path>>();
    var done = 0;
    for (var file : files) {
      progress.step((double) done++ / files.size() / 2, Phrase.of("rollup.reading", name(file)));
      if (name(file).toLowerCase(Locale.ROOT).endsWith(PackageFile.ENDING)) {
        attempt(() -> packages.add(PackageFile.read(file).contents()), refused);
      } else if (WORKBOOK.matcher(name(file)).matches()) {
        schools.computeIfAbsent(school(file), s -> new ArrayList<>()).add(file);
      }
    }
    // A package says more than workbooks beside it.
    packages.forEach(p -> schools.remove(p.school()));
    schools.forEach((school, books) -> attempt(() -> packages.add(reader.read(school, books, progress)), refused));
    return new Found(packages, refused);
  }

  /** One file that cannot be read holds up none of the others. */
  private static void attempt(Runnable reading, List<UserFault> refused) {
    try {
      reading.run();
    } catch (UserFault fault) {
      refused.add(fault);
    }
  }

  /** A workbook is of the school that its name says, else of that which its folder is called by. */
  private static String school(Path file) {
    var said = SUBMITTED.matcher(name(file));
    return said.matches() ? said.group(1) : name(file.toAbsolutePath().getParent());
  }

  private static List<Path> files(Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    try (var all = Files.walk(path, DEEP)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw unread(path, unreadable);
    }
  }

  private static String name(@Nullable Path file) {
    return file == null || file.getFileName() == null ? "" : String.valueOf(file.getFileName());
  }

  /** Names of schools, one a line. */
  public static List<String> names(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(l -> l.replace("\uFEFF", "").strip()).filter(l -> !l.isEmpty()).toList();
    } catch (IOException unreadable) {
      throw unread(file, unreadable);
    }
  }

  private static UserFault unread(Path path, IOException why) {
    return new UserFault(UserFault.Kind.INPUT, "ZG-398", Phrase.of("rollup.unreadable", path.toString()), Phrase.of("rollup.unreadable.remedy"), why);
  }
}
