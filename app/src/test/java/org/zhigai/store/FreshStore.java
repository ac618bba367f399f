package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.rows.Book;
import org.zhigai.store.file.KeyCost;
import org.zhigai.store.file.StoreFiles;
import org.zhigai.store.tables.Db;
import org.zhigai.workbook.recognise.RecogniseWorkbook;

/** A real store of its own for each test, in a folder that goes with it. Its password is cheap to try. */
final class FreshStore implements BeforeEachCallback, AfterEachCallback {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  static final SchoolProfile PROFILE = new SchoolProfile("南开区示例小学", "南开区", "李校长");

  private @Nullable Path folder;
  private @Nullable ChainArchive archive;
  private Optional<Book> book = Optional.empty();

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = java.nio.file.Files.createTempDirectory("zhigai-store");
    archive = stores().create(file(), password(), PROFILE);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    archive().close();
    try (var files = java.nio.file.Files.walk(folder())) {
      for (var each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        java.nio.file.Files.delete(each);
      }
    }
  }

  static H2Stores stores() {
    return new H2Stores(CLOCK, new Random(7), new KeyCost(64, 1));
  }

  /** Of a program by which a password costs more to try than by {@link #stores()}. */
  static H2Stores dearer() {
    return new H2Stores(CLOCK, new Random(7), new KeyCost(96, 2));
  }

  static char[] password() {
    return "正确 的密码 1".toCharArray();
  }

  /** One edit that is acknowledged: an import more. What is imported does not matter to tests of files. */
  static void edit(ChainArchive archive) {
    var year = 2000 + edits(archive);
    archive.intake().commit(
        Some.reading(year + ".xlsx", Some.paper(new Round(year, Term.SPRING), "数学", Some.pupils(5))), "", Some.CLERK, Progress.NONE);
  }

  /** How many edits a store has kept. */
  static int edits(ChainArchive archive) {
    return archive.results().imports().size();
  }

  Path folder() {
    return Objects.requireNonNull(folder);
  }

  Path file() {
    return folder().resolve("示例小学" + Stores.SUFFIX);
  }

  Path data() {
    return new StoreFiles(file()).data();
  }

  ChainArchive archive() {
    return Objects.requireNonNull(archive);
  }

  Db db() {
    return ((H2Archive) archive()).db();
  }

  /** The records of the open store. */
  Book book() {
    var open = book.orElseGet(() -> new Book(archive().records(), Chain.KINDS, archive().results()::version));
    book = Optional.of(open);
    return open;
  }

  /** The use case of importing over the open store. */
  ImportResults imports() {
    return new ImportResults(new RecogniseWorkbook(), archive().intake(), book(), new Words(Lang.ZH));
  }

  int count(org.jooq.Table<?> table) {
    return db().read(sql -> sql.fetchCount(table));
  }

  void close() {
    archive().close();
  }

  /** Closes it and opens it again, so that what is read comes from the disk. */
  ChainArchive reopen() {
    archive().close();
    book = Optional.empty();
    archive = stores().open(file(), password());
    return archive();
  }
}
