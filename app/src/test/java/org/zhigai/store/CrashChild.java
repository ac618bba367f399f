package org.zhigai.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.Retention;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.workbook.write.WriteSheets;

/**
 * The program that is killed: works with one store, a thing after another, and says before each what it begins and after each what
 * it has done. Arguments: the store, a seed, the number of its password, how many things to do, and one more
 * when the store is of an older program.
 */
final class CrashChild {
  static final String BACKUPS = "backups";
  static final String EXPORTS = "exports";
  private static final List<CrashOp> OPS =
      List.of(CrashOp.EDIT, CrashOp.EDIT, CrashOp.IMPORT, CrashOp.UNDO, CrashOp.UNDO_IMPORT, CrashOp.BACKUP, CrashOp.EXPORT, CrashOp.CHECK,
          CrashOp.PASSWORD, CrashOp.VAULT, CrashOp.RESTORE, CrashOp.RETENTION, CrashOp.ERASE);
  private static final int MANY_PUPILS = 120;

  private final Path store;
  private final RandomGenerator random;
  private final PrintStream out;
  private int password;
  private ChainArchive archive;
  private Book book;

  private CrashChild(Path store, long seed, int password, boolean isOlder, PrintStream out) {
    this.store = store;
    this.random = new Random(seed);
    this.password = password;
    this.out = out;
    var op = stores().exists(store) ? isOlder ? CrashOp.MIGRATE : CrashOp.OPEN : CrashOp.CREATE;
    begin(op, "");
    this.archive = op == CrashOp.CREATE ? stores().create(store, password(password), FreshStore.PROFILE) : stores().open(store, password(password));
    this.book = CrashState.book(archive);
    done(op);
  }

  public static void main(String[] args) throws IOException {
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var child = new CrashChild(Path.of(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]), args.length > 4, out);
    for (var i = 0; i < Integer.parseInt(args[3]); i++) {
      child.one();
    }
    child.begin(CrashOp.CLOSE, "");
    child.archive.close();
    out.println("done " + CrashOp.CLOSE + " " + child.password + " ");
  }

  static char[] password(int number) {
    return ("正确 的密码 " + number).toCharArray();
  }

  private static H2Stores stores() {
    return FreshStore.dearer();
  }

  private void begin(CrashOp op, String more) {
    out.println("begin " + op + " " + password + " " + more);
  }

  private void done(CrashOp op) {
    out.println("done " + op + " " + password + " " + CrashState.of(archive).told());
  }

  private void one() throws IOException {
    var op = OPS.get(random.nextInt(OPS.size()));
    switch (op) {
      case EDIT -> {
        begin(op, "");
        edit();
        done(op);
      }
      case IMPORT -> {
        begin(op, "");
        var text = random.nextLong();
        archive.intake().commit(
            Some.reading(text + ".xlsx", Some.paper(new Round(1000 + random.nextInt(8000), Term.SPRING), "科目" + text, Some.pupils(MANY_PUPILS))), "",
            Some.CLERK, Progress.NONE);
        done(op);
      }
      case UNDO -> {
        begin(op, "");
        var _ = book.undo(Some.CLERK);
        done(op);
      }
      case UNDO_IMPORT -> undoImport();
      case BACKUP -> backupWhileEditing();
      case EXPORT -> {
        begin(op, "");
        new WriteSheets(java.time.Clock.systemUTC()).write(List.of(), store.resolveSibling(EXPORTS).resolve(random.nextInt(3) + ".xlsx"));
        done(op);
      }
      case CHECK -> {
        begin(op, "");
        if (!archive.care().check().isWhole()) {
          out.println("broken");
        }
        done(op);
      }
      case PASSWORD -> {
        var fresh = random.nextInt(1000);
        begin(op, String.valueOf(fresh));
        archive.care().changePassword(password(password), password(fresh));
        password = fresh;
        done(op);
      }
      case VAULT -> {
        begin(op, "");
        var now = vaultPassword();
        archive.vault().changePassword(now, VaultTries.other(now));
        done(op);
      }
      case RESTORE -> restore();
      case RETENTION -> {
        begin(op, "");
        retain(book, archive, 12 + random.nextInt(60));
        done(op);
      }
      case ERASE -> erase();
      case CREATE, OPEN, MIGRATE, CLOSE -> throw new IllegalStateException("not within a walk");
    }
  }

  private void edit() {
    if (book.rows(Problem.KIND).isEmpty()) {
      var _ = Some.problem(book, 0, "对比.xlsx", ProblemState.SUGGESTED);
    } else {
      var row = book.rows(Problem.KIND).getFirst();
      book.apply(Change.of(Phrase.of("problem.kind"), Some.CLERK, Edit.put(row, Values.of(Problem.GROUNDS, "字" + random.nextInt(1 << 20))))).orThrow();
    }
  }

  static void retain(Book book, ChainArchive archive, int months) {
    book.apply(new Retention(book, archive.results(), FreshStore.CLOCK).period(months, "教育局通知", Some.CLERK)).orThrow();
  }

  private char[] vaultPassword() {
    return VaultTries.opening(archive, password(password)).orElseThrow();
  }

  /** Deletes whoever is first on the newest paper, from the backups of this bench too. */
  private void erase() {
    var papers = archive.results().papers();
    if (papers.isEmpty()) {
      return;
    }
    var pseudonym = archive.results().results(papers.getLast().id()).pupils().getFirst().pseudonym();
    begin(CrashOp.ERASE, "");
    var names = vaultPassword();
    archive.close();
    stores().care()
        .erase(store, password(password), names, new ErasureOrder(pseudonym, List.of(store.resolveSibling(BACKUPS)), List.of(), "家长书面申请", Some.CLERK));
    archive = stores().open(store, password(password));
    book = CrashState.book(archive);
    if (!archive.pupils().find(pseudonym).isEmpty()) {
      out.println("broken: the pupil is still there");
    }
    done(CrashOp.ERASE);
  }

  private void undoImport() {
    var imports = archive.results().imports();
    if (!imports.isEmpty()) {
      begin(CrashOp.UNDO_IMPORT, "");
      archive.intake().undo(imports.getFirst().id(), Some.CLERK);
      done(CrashOp.UNDO_IMPORT);
    }
  }

  /** As the automatic one, it is made by another thread while edits go on. Its state is known only when none does. */
  private void backupWhileEditing() throws IOException {
    var state = CrashState.of(archive);
    var alone = random.nextBoolean();
    var file = store.resolveSibling(BACKUPS).resolve((alone ? password + "_" + state.told() : "any_" + random.nextInt(3)) + ".zip");
    begin(CrashOp.BACKUP, "");
    if (alone) {
      archive.care().backup(file);
    } else {
      var failed = new ArrayList<Throwable>();
      var other = new Thread(() -> archive.care().backup(file));
      other.setUncaughtExceptionHandler((t, why) -> failed.add(why));
      other.start();
      while (other.isAlive()) {
        begin(CrashOp.EDIT, "");
        edit();
        done(CrashOp.EDIT);
      }
      if (!failed.isEmpty()) {
        out.println("broken " + failed);
      }
    }
    done(CrashOp.BACKUP);
  }

  private void restore() throws IOException {
    List<Path> known;
    try (var all = Files.list(store.resolveSibling(BACKUPS))) {
      known = all.filter(f -> f.getFileName().toString().matches("\\d.*\\.zip")).sorted().toList();
    }
    if (known.isEmpty()) {
      return;
    }
    var from = known.get(random.nextInt(known.size()));
    var name = from.getFileName().toString().replace(".zip", "");
    var then = Integer.parseInt(name.substring(0, name.indexOf('_')));
    begin(CrashOp.RESTORE, then + " " + name.substring(name.indexOf('_') + 1));
    archive.close();
    stores().care().restore(from, password(then), store, store.resolveSibling(BACKUPS).resolve("kept_" + random.nextInt(3) + ".zip"));
    password = then;
    archive = stores().open(store, password(password));
    book = CrashState.book(archive);
    done(CrashOp.RESTORE);
  }
}
