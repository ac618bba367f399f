package org.zhigai.workbook.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ChainArchive;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.rows.Book;
import org.zhigai.store.BenchStore;
import org.zhigai.workbook.read.ReadFile;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/**
 * 3,000 pupils × 360 items, 1.1 million cells: unzip + StAX as the floor, our reading, recognising and whole import into an
 * encrypted store, fastexcel-reader and POI's user model. Every line runs in a Java of its own: first run, then the best of the
 * next ones. The whole import is given 400 MB of memory, POI what it needs.
 */
public final class ImportSpeedBench {
  private static final int PUPILS = 3_000;
  private static final int ITEMS = 360;
  private static final int ROUNDS = 4;
  private static final Actor BY = new Actor("bench", "");

  private ImportSpeedBench() {}

  /** Without arguments the whole table; with a kind and a file that one line. */
  public static void main(String[] args) {
    try {
      if (args.length == 2) {
        one(args[0], Path.of(args[1]));
        return;
      }
      var folder = Files.createTempDirectory("zhigai-speed");
      var file = LargeWorkbook.write(folder.resolve("large.xlsx"), PUPILS, ITEMS);
      System.out.printf(Locale.ROOT, "%d x %d, %.1f MB%n", PUPILS, ITEMS, Files.size(file) / 1048576.0);
      for (var kind : Map.of("1 stax", "400m", "2 read", "400m", "3 recognise", "400m", "4 import", "400m", "5 fastexcel", "1g", "6 poi", "3g")
          .entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
        fork(kind.getKey().substring(2), kind.getValue(), file);
      }
      try (var files = Files.walk(folder)) {
        for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    } catch (IOException | XMLStreamException failed) {
      throw new UncheckedIOException(new IOException(failed));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fork(String kind, String memory, Path file) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var code = new ProcessBuilder(
        java, "-Xmx" + memory, "-XX:+UseSerialGC", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp",
        System.getProperty("java.class.path", "").replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
        ImportSpeedBench.class.getName(), kind, file.toString())
        .inheritIO()
        .start()
        .waitFor();
    if (code != 0) {
      System.out.printf(Locale.ROOT, "%-12s failed with %s of memory%n", kind, memory);
    }
  }

  private static void one(String kind, Path file) throws IOException, XMLStreamException {
    if (kind.equals("import")) {
      BenchStore.with(archive -> {
        timed(kind, () -> imported(archive, file), () -> archive.intake().undo(archive.results().imports().getFirst().id(), BY));
        return true;
      });
    } else {
      timed(kind, () -> work(kind, file), () -> {});
    }
  }

  /** Work that may fail as files do. */
  private interface Work {
    String run() throws IOException, XMLStreamException;
  }

  private static void timed(String kind, Work work, Runnable after) throws IOException, XMLStreamException {
    var first = 0.0;
    var best = Double.MAX_VALUE;
    var what = "";
    for (var round = 0; round < ROUNDS; round++) {
      var start = System.nanoTime();
      what = work.run();
      var seconds = (System.nanoTime() - start) / 1e9;
      after.run();
      first = round == 0 ? seconds : first;
      best = Math.min(best, seconds);
    }
    System.out.printf(
        Locale.ROOT, "%-12s first %6.2f s  best %6.2f s  of at most %4d MB  %s%n", kind, first, best,
        Runtime.getRuntime().maxMemory() >> 20, what);
  }

  private static String work(String kind, Path file) throws IOException, XMLStreamException {
    return switch (kind) {
      case "stax" -> stax(file);
      case "read" -> "rows " + new ReadFile().read(file, Progress.NONE).sheets().getFirst().rows();
      case "recognise" -> "pupils " + new RecogniseWorkbook().read(file, Progress.NONE).sheets().getFirst().dataRows();
      case "fastexcel" -> {
        try (var book = new ReadableWorkbook(file.toFile()); var rows = book.getFirstSheet().openStream()) {
          yield "cells " + rows.mapToLong(r -> r.stream().filter(c -> c != null && c.getValue() != null).count()).sum();
        }
      }
      default -> {
        try (var in = Files.newInputStream(file); var book = new XSSFWorkbook(in)) {
          var cells = 0L;
          for (var row : book.getSheetAt(0)) {
            for (var cell : row) {
              cells += cell.toString().isEmpty() ? 0 : 1;
            }
          }
          yield "cells " + cells;
        }
      }
    };
  }

  private static String imported(ChainArchive archive, Path file) {
    var results =
        new ImportResults(new RecogniseWorkbook(), archive.intake(), new Book(archive.records(), Chain.KINDS, archive.results()::version), new Words(Lang.ZH));
    return "imports " + results.commit(results.preview(List.of(file), Progress.NONE), BY, Progress.NONE).imported().size();
  }

  private static String stax(Path file) throws IOException, XMLStreamException {
    var events = 0L;
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().filter(e -> e.getName().endsWith(".xml")).toList()) {
        try (var in = zip.getInputStream(entry)) {
          var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
          while (xml.hasNext()) {
            xml.next();
            events++;
          }
        }
      }
    }
    return "events " + events;
  }
}
