package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.Stores;

/** A real store of its own for each test, in a folder that goes with it. Its password is cheap to try. */
final class FreshStore implements BeforeEachCallback, AfterEachCallback {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  static final SchoolProfile PROFILE = new SchoolProfile("南开区示例小学", "南开区", "李校长");

  private @Nullable Path folder;
  private @Nullable ChainArchive archive;

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

  static char[] password() {
    return "正确 的密码 1".toCharArray();
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

  int count(org.jooq.Table<?> table) {
    return db().read(sql -> sql.fetchCount(table));
  }

  void close() {
    archive().close();
  }

  /** Closes it and opens it again, so that what is read comes from the disk. */
  ChainArchive reopen() {
    archive().close();
    archive = stores().open(file(), password());
    return archive();
  }
}
