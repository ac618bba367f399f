package org.zhigai.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.zhigai.exchange.PassedOn;
import org.zhigai.fakes.Books;
import org.zhigai.ui.TestFrame;
import org.zhigai.workbook.form.OpenForms;

/** A ledger of three entries with three, two and one measure, put into forms. */
public final class Filling {
  public final PassedOn ledger;
  public final FillTemplate use;
  private final Path folder;
  /** How often it was told that numbers go out. */
  int wentOut;

  public Filling(Path folder, int... measures) {
    this.ledger = new PassedOn(measures);
    this.folder = folder;
    this.use = new FillTemplate(
        ledger.book, ledger.school.people, ledger.school.problemDesk, ledger.school.effects, () -> "示例小学", new OpenForms(), () -> wentOut++,
        TestFrame.CLOCK);
  }

  /** A form of other hands. */
  public static Path form(String name) {
    try {
      return Path.of(Objects.requireNonNull(Filling.class.getResource("forms/" + name), name).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What was filled, and the report. */
  public record Done(Path file, FillReport report) {
    public Workbook open() {
      try {
        return WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  public Done fill(Path form, FormChoices choices) {
    var out = folder.resolve("filled-" + form.getFileName());
    return new Done(out, use.fill(use.read(form, choices), "质量监测", out, Books.BY));
  }

  /** The parts of a package, by name. */
  public static Map<String, byte[]> parts(Path file) {
    var out = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        out.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return out;
  }

  /** What stands in a cell of a filled form. */
  public static String said(Workbook book, String sheet, String ref) {
    var at = new org.apache.poi.ss.util.CellReference(ref);
    var row = book.getSheet(sheet).getRow(at.getRow());
    var cell = row == null ? null : row.getCell(at.getCol());
    return cell == null ? "" : new org.apache.poi.ss.usermodel.DataFormatter().formatCellValue(cell);
  }

  static Map<String, List<FormFact>> said(String column, FormFact... facts) {
    return Map.of(column, List.of(facts));
  }
}
