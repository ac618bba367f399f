package org.zhigai.workbook.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.jspecify.annotations.Nullable;
import org.zhigai.analysis.AnalyseScores;
import org.zhigai.analysis.Columns;
import org.zhigai.analysis.Request;
import org.zhigai.kernel.Progress;
import org.zhigai.pack.PackageFile;
import org.zhigai.pack.RawSchool;
import org.zhigai.pack.SomeSigner;
import org.zhigai.stats.irt.GuessPrior;
import org.zhigai.template.Filling;
import org.zhigai.workbook.SheetFile;
import org.zhigai.workbook.bench.FuzzBench.Reader;
import org.zhigai.workbook.bench.FuzzBench.Target;
import org.zhigai.workbook.form.OpenForms;
import org.zhigai.workbook.read.ReadFile;
import org.zhigai.workbook.read.ReadTables;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** Whole files of the readers that take no plain table: forms of others, packages of schools, encrypted workbooks, files beside a table of {@code analyse}. */
final class FuzzedFiles {
  private static final String PASSWORD = "口令";
  private static final String SCORES = "id,a,b,c\n1,1,0,1\n2,0,0,1\n3,1,1,1\n4,1,0,0\n5,0,1,1\n6,1,1,0\n";

  /** Too few for the model that reads the file beside it: it is read, and nothing is fitted. */
  private static final String ONE_PERSON = "id,a,b,c\n1,1,0,1\n";

  private FuzzedFiles() {}

  static List<Target> in(Path folder) throws IOException {
    var out = new ArrayList<Target>();
    Reader form = path -> {
      var open = new OpenForms().open(path);
      open.sheets();
      open.write(List.of(), OutputStream.nullOutputStream());
    };
    for (var name : List.of("word-ledger.docx", "word-card.docx")) {
      out.add(new Target("form-" + name, Filling.form(name), form));
    }
    out.add(new Target("form.xlsx", SheetFile.xlsx().sheet("台账", "整改台账", "序号|存在问题|整改措施|责任人|完成时限|备注", "1|||||", "2|||||").merge("A1:F1")
        .save(folder.resolve("form.xlsx")), form));
    out.add(new Target("form.xls", SheetFile.xls().sheet("台账", "整改台账", "序号|存在问题|整改措施|责任人|完成时限|备注", "1|||||", "2|||||")
        .save(folder.resolve("form.xls")), form));
    var pack = folder.resolve("school" + PackageFile.ENDING);
    PackageFile.write(pack, RawSchool.of("示例小学", 60, 0.4, 7).pack(List.of(), List.of(), List.of()), SomeSigner.fresh());
    out.add(new Target("school.zgxb", pack, PackageFile::read));
    Reader encrypted = path -> new ReadFile().read(path, Optional.of(PASSWORD), Progress.NONE);
    out.add(new Target("encrypted.xls", old(folder.resolve("encrypted.xls")), encrypted));
    for (var mode : List.of(EncryptionMode.agile, EncryptionMode.standard)) {
      var file = folder.resolve("encrypted-" + mode + ".xlsx");
      try {
        out.add(
            new Target(file.getFileName().toString(), SheetFile.xlsx().sheet("表", "班级|姓名|1|2", "四1班|甲一|1|2").saveEncrypted(file, mode, PASSWORD), encrypted));
      } catch (GeneralSecurityException absent) {
        throw new IllegalStateException(absent);
      }
    }
    var scores = Files.writeString(folder.resolve("scores.csv"), SCORES);
    var single = Files.writeString(folder.resolve("single.csv"), ONE_PERSON);
    out.add(beside("key.csv", "item,key\na,1\nb,0\nc,1\n", folder, path -> request(scores, path.toString(), null, null)));
    out.add(beside("q.csv", "item,k1,k2\na,1,0\nb,0,1\nc,1,1\n", folder, path -> request(single, null, path, null)));
    out.add(beside("scales.csv", "item,scale,reversed\na,s,\nb,s,1\nc,t,\n", folder, path -> request(scores, null, null, path)));
    return out;
  }

  /** What is asked with a file beside the table. */
  private interface Asking {
    Request of(Path file);
  }

  private static Target beside(String name, String text, Path folder, Asking asking) throws IOException {
    var analyse = new AnalyseScores(new ReadTables(), new RecogniseWorkbook());
    return new Target(name, Files.writeString(folder.resolve(name), text), path -> analyse.run(asking.of(path), Progress.NONE));
  }

  private static Request request(Path file, @Nullable String key, @Nullable Path q, @Nullable Path scales) {
    var columns = new Columns(List.of(), List.of(), List.of(), null, null, null, null, null, null, null, List.of(), null, null);
    return new Request(
        file, null, columns, key, false, new double[0], q == null ? null : Request.ModelName.DINA, false, false, GuessPrior.FOUR_OPTIONS, q, null, false, .6,
        null, Double.NaN, null, scales, null, 0, false, false, null, false, false, false);
  }

  private static Path old(Path file) throws IOException {
    try (var book = new HSSFWorkbook()) {
      book.createSheet("表").createRow(0).createCell(0).setCellValue("姓名");
      Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
      try (var out = Files.newOutputStream(file)) {
        book.write(out);
      } finally {
        Biff8EncryptionKey.setCurrentUserPassword(null);
      }
    }
    return file;
  }
}
