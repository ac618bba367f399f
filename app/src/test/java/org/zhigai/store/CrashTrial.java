package org.zhigai.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.zip.ZipFile;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.store.file.BackupFile;
import org.zhigai.store.file.StoreFiles;

/** One store in one folder, whose program is killed again and again; after each kill everything is looked at that should have stayed. */
final class CrashTrial {
  private static final int MOST_OPS = 12;
  private static final String AS_FOUND = "as-found.mv.db";
  /** Between beginning a thing and the kill, at most: as long as it takes here, and mostly far less. */
  private static final double MOST_MS = 120;
  /** The same of what a fresh Java does first. */
  private static final double MOST_COLD_MS = 1_200;
  /** One in so many is put to sleep in the midst of its work before, as a laptop that is closed. */
  private static final int A_SLEEP = 4;
  private static final long SLEEP_MS = 300;

  /** In use, and not there yet or not at this moment. */
  private static final Set<String> NOT_OPEN = Set.of("ZG-404", "ZG-403", "ZG-412");

  private final Path folder;
  private final Path store;
  private final List<String> start;
  private final RandomGenerator random;
  private final Map<CrashOp, Integer> killedIn = new EnumMap<>(CrashOp.class);
  private final List<String> faults = new ArrayList<>();
  private int password;
  private Optional<CrashState> kept = Optional.empty();
  private int stumps;
  private int slept;

  /** @param start the command that starts a Java with all classes */
  CrashTrial(Path folder, List<String> start, RandomGenerator random) throws IOException {
    this.folder = folder;
    this.store = folder.resolve("示例小学.zhigai");
    this.start = start;
    this.random = random;
    Files.createDirectories(folder.resolve(CrashChild.BACKUPS));
    Files.createDirectories(folder.resolve(CrashChild.EXPORTS));
  }

  List<String> faults() {
    return faults;
  }

  /** What was under way when a program was killed, and how often; the others were between two works. */
  Map<CrashOp, Integer> killedIn() {
    return killedIn;
  }

  /** Unfinished files that the next program took away. */
  int stumps() {
    return stumps;
  }

  /** Programs that were stopped in the midst of their work, found the store closed to others, and went on. */
  int slept() {
    return slept;
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  /** What a killed program had said. */
  private record Said(Optional<CrashOp> begun, String more) {}

  /** Puts a store of the first released version in the place and kills the program that opens it, or one that works with it afterwards. */
  void olderRound() throws IOException, InterruptedException {
    if (FreshStore.stores().exists(store)) {
      FreshStore.stores().delete(store);
    }
    OlderStores.restore(store);
    password = 1;
    kept = Optional.of(OlderStores.STATE);
    round("older");
  }

  /** Starts a program, kills it, looks. */
  void round(String... more) throws IOException, InterruptedException {
    var command = new ArrayList<>(start);
    var ops = random.nextInt(MOST_OPS);
    command.addAll(List.of(CrashChild.class.getName(), store.toString(), String.valueOf(random.nextLong()), String.valueOf(password), String.valueOf(ops)));
    command.addAll(List.of(more));
    var child = new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
    Said said;
    try {
      said = listen(child, kept.isEmpty() || more.length > 0 ? 1 : 1 + random.nextInt(ops + 2));
    } finally {
      child.destroyForcibly().waitFor();
    }
    asFound();
    said.begun().ifPresent(op -> killedIn.merge(op, 1, Integer::sum));
    look(said);
  }

  /** What the kill left, for whoever looks into a fault. */
  private void asFound() throws IOException {
    var data = StoreFiles.of(store).data();
    if (Files.exists(data)) {
      Files.copy(data, folder.resolve(AS_FOUND), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Hears what it says until it has begun as many things as were drawn, waits a little and kills it. */
  private Said listen(Process child, int many) throws IOException, InterruptedException {
    var left = many;
    var begun = Optional.<CrashOp>empty();
    var more = "";
    var killed = false;
    var answers = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    for (var line = answers.readLine(); line != null; line = answers.readLine()) {
      var parts = line.split(" ", 4);
      switch (parts[0]) {
        case "begin" -> {
          begun = Optional.of(CrashOp.valueOf(parts[1]));
          more = parts[3];
          left--;
          if (left == 0) {
            var op = begun.orElseThrow();
            TimeUnit.NANOSECONDS.sleep(nanoseconds(op));
            if (random.nextInt(A_SLEEP) == 0) {
              sleep(child);
              TimeUnit.NANOSECONDS.sleep(nanoseconds(op));
            }
            // Not by the process itself, which would throw away what it had said meanwhile.
            child.toHandle().destroyForcibly();
            killed = true;
          }
        }
        case "done" -> {
          begun = Optional.empty();
          password = Integer.parseInt(parts[2]);
          if (!parts[3].isEmpty()) {
            kept = Optional.of(CrashState.read(parts[3]));
          }
        }
        default -> faults.add(line);
      }
    }
    if (!killed && child.waitFor() != 0) {
      faults.add("it ended by itself: " + Files.readString(folder.resolve("errors.txt")));
    }
    return new Said(begun, more);
  }

  /** A stopped program keeps its store: whoever tries it meanwhile is told so. Between two works it may have none. */
  private void sleep(Process child) throws IOException, InterruptedException {
    if (!signal("STOP", child)) {
      return;
    }
    TimeUnit.MILLISECONDS.sleep(SLEEP_MS);
    try {
      if (FreshStore.stores().care().facts(store).inUse().isPresent()) {
        slept++;
        FreshStore.stores().open(store, CrashChild.password(password)).close();
        faults.add("a store of a program that sleeps was opened");
      }
    } catch (UserFault refused) {
      if (!NOT_OPEN.contains(refused.code())) {
        faults.add(refused + " of a store whose program sleeps");
      }
    }
    signal("CONT", child);
  }

  /** Whether there was such a program and such a system: without signals nobody sleeps. */
  private static boolean signal(String name, Process child) throws IOException, InterruptedException {
    return !System.getProperty("os.name").startsWith("Windows")
        && new ProcessBuilder("kill", "-" + name, String.valueOf(child.pid())).redirectErrorStream(true).start().waitFor() == 0;
  }

  private long nanoseconds(CrashOp op) {
    return switch (op) {
      case CREATE, OPEN, MIGRATE, EXPORT, RESTORE, ERASE -> (long) (1e6 * random.nextDouble() * MOST_COLD_MS);
      case EDIT, IMPORT, UNDO, UNDO_IMPORT, BACKUP, CHECK, PASSWORD, VAULT, RETENTION, CLOSE ->
          (long) (1e6 * Math.exp(random.nextDouble() * Math.log(MOST_MS * 20)) / 20);
    };
  }

  private void look(Said said) throws IOException {
    try {
      if (kept.isEmpty() && !FreshStore.stores().exists(store)) {
        FreshStore.stores().create(store, CrashChild.password(password), FreshStore.PROFILE).close();
      }
      var found = found(said);
      if (found.isEmpty()) {
        faults.add("no password opens it after " + said);
        return;
      }
      if (kept.isPresent() && !isRight(said, found.get())) {
        faults.add("kept " + kept.get() + ", found " + found.get() + " after " + said);
      }
      kept = found;
      files();
    } catch (UserFault | IllegalStateException refused) {
      faults.add(refused + " after " + said + " with " + kept);
    }
  }

  private boolean isRight(Said said, CrashState found) {
    var was = kept.orElseThrow();
    if (said.begun().equals(Optional.of(CrashOp.RESTORE)) && found.isOfBackup(CrashState.read(said.more().substring(said.more().indexOf(' ') + 1)))) {
      return true;
    }
    return said.begun().map(op -> op.mayMake(was, found)).orElse(was.equals(found));
  }

  /** Opens it with the password that was acknowledged, or the one that was being given. */
  private Optional<CrashState> found(Said said) {
    for (var tried : said.more().isEmpty() ? List.of(password) : List.of(password, Integer.parseInt(said.more().split(" ", 2)[0]))) {
      try (var archive = FreshStore.stores().open(store, CrashChild.password(tried))) {
        if (!archive.care().check().isWhole()) {
          faults.add("not whole after " + said);
        }
        VaultTries.fault(archive, CrashChild.password(tried)).ifPresent(f -> faults.add(f + " after " + said));
        password = tried;
        return Optional.of(CrashState.of(archive));
      } catch (UserFault wrong) {
        if (!wrong.code().equals("ZG-407")) {
          throw wrong;
        }
      }
    }
    return Optional.empty();
  }

  /** Every file that has a name is whole; what has none goes when the next one is written. */
  private void files() throws IOException {
    var name = String.valueOf(store.getFileName());
    var own = List.of(name, name + ".mv.db", "." + name + ".lock", CrashChild.BACKUPS, CrashChild.EXPORTS, "errors.txt", AS_FOUND);
    list(folder).stream().filter(f -> !own.contains(String.valueOf(f.getFileName()))).forEach(f -> faults.add("left over: " + f));
    for (var backup : whole(folder.resolve(CrashChild.BACKUPS))) {
      var file = new BackupFile(backup);
      file.takeData(file.note(), java.io.OutputStream.nullOutputStream());
    }
    for (var export : whole(folder.resolve(CrashChild.EXPORTS))) {
      try (var zip = new ZipFile(export.toFile())) {
        if (zip.getEntry("xl/workbook.xml") == null) {
          faults.add("half an export: " + export);
        }
      }
    }
    SafeFile.export(folder.resolve(CrashChild.EXPORTS).resolve("3.txt"), new byte[0]);
    Files.delete(folder.resolve(CrashChild.EXPORTS).resolve("3.txt"));
    try (var archive = FreshStore.stores().open(store, CrashChild.password(password))) {
      archive.care().backup(folder.resolve(CrashChild.BACKUPS).resolve("last.zip"));
    }
    for (var each : List.of(CrashChild.BACKUPS, CrashChild.EXPORTS)) {
      list(folder.resolve(each)).stream().filter(CrashTrial::isHidden).forEach(f -> faults.add("stump: " + f));
    }
    if (list(folder.resolve(CrashChild.BACKUPS)).size() > 8) {
      for (var old : list(folder.resolve(CrashChild.BACKUPS))) {
        Files.delete(old);
      }
    }
    if (StoreFiles.of(store).aside(".new").toFile().exists()) {
      faults.add("a store waits");
    }
  }

  private List<Path> whole(Path of) throws IOException {
    var all = list(of);
    stumps += (int) all.stream().filter(CrashTrial::isHidden).count();
    return all.stream().filter(f -> !isHidden(f)).toList();
  }

  private static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
  }

  private static List<Path> list(Path of) throws IOException {
    try (var all = Files.list(of)) {
      return all.toList();
    }
  }
}
