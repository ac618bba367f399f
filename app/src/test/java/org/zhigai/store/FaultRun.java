package org.zhigai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.zhigai.chain.ChainArchive;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.store.file.BackupFile;

/**
 * A life of a store on a disk that fails once by plan: everything up to the failure is kept, what failed is told by a code and is done wholly or not at all,
 * and when the disk works again the rest goes on as if nothing had been.
 */
final class FaultRun {
  /** In this order everything a program does with a store is done, and each thing after each state it may meet. */
  private static final List<CrashOp> LIFE =
      List.of(CrashOp.CREATE, CrashOp.EDIT, CrashOp.IMPORT, CrashOp.EDIT, CrashOp.UNDO, CrashOp.BACKUP, CrashOp.EXPORT, CrashOp.EDIT, CrashOp.PASSWORD,
          CrashOp.VAULT,
          CrashOp.CHECK, CrashOp.CLOSE, CrashOp.OPEN, CrashOp.UNDO_IMPORT, CrashOp.RESTORE, CrashOp.RETENTION, CrashOp.ERASE, CrashOp.EDIT, CrashOp.EXPORT,
          CrashOp.CLOSE, CrashOp.MIGRATE,
          CrashOp.EDIT, CrashOp.CLOSE);

  private final FaultPlan plan;
  private final Path folder;
  private final Path store;
  private final Path backup;
  private final List<String> faults = new ArrayList<>();
  private int password;
  private int texts;
  private Optional<ChainArchive> open = Optional.empty();
  private CrashState kept = new CrashState(0, 0, "");
  private CrashState inBackup = new CrashState(0, 0, "");

  private FaultRun(Path folder, FaultPlan plan, FaultyDisk disk) {
    this.plan = plan;
    this.folder = folder;
    this.store = disk.at(folder).resolve("示例小学.zhigai");
    this.backup = disk.at(folder).resolve("b.zip");
  }

  /** Lives through it and says what was not as it should be. */
  static List<String> of(Path folder, FaultPlan plan) throws IOException {
    try (var disk = new FaultyDisk(plan)) {
      var run = new FaultRun(folder, plan, disk);
      var failedAt = run.live(0);
      if (failedAt < LIFE.size()) {
        run.again(failedAt);
      }
      return run.faults;
    }
  }

  private int live(int from) throws IOException {
    for (var i = from; i < LIFE.size(); i++) {
      var failed = tried(LIFE.get(i));
      if (failed != null) {
        judge(LIFE.get(i), failed);
        return i;
      }
    }
    return LIFE.size();
  }

  private @Nullable RuntimeException tried(CrashOp op) throws IOException {
    if (op == CrashOp.MIGRATE) {
      older();
    }
    plan.arm(true);
    try {
      make(op);
      plan.arm(false);
      if (open.isPresent()) {
        kept = CrashState.of(open.get());
      }
      return null;
    } catch (RuntimeException failed) {
      return failed;
    } finally {
      plan.arm(false);
    }
  }

  /** A failure is told by a code. */
  private void judge(CrashOp op, RuntimeException failed) {
    if (!plan.wasReached()) {
      faults.add(op + " failed on a whole disk: " + failed);
    } else if (!(failed instanceof UserFault)) {
      faults.add(op + " failed without a code: " + failed);
    }
  }

  /** The disk works again: the program is started anew, and what failed is done once more, with all that was to follow. */
  private void again(int failedAt) throws IOException {
    var op = LIFE.get(failedAt);
    stillFailing(op);
    plan.heal();
    if (failedAt > 0 || FreshStore.stores().exists(store)) {
      reopened(op);
    }
    if (op == CrashOp.CREATE && open.isPresent()) {
      failedAt++;
    } else if (op == CrashOp.OPEN || op == CrashOp.MIGRATE) {
      failedAt++;
    }
    if (live(failedAt) < LIFE.size()) {
      faults.add("not usable after " + op);
    }
    stumps(op);
  }

  /** Nobody has made room yet: closing and opening are told what is wrong, and wait for nothing. */
  private void stillFailing(CrashOp op) {
    plan.arm(true);
    for (Runnable each : List.<Runnable>of(() -> open.ifPresent(ChainArchive::close),
        () -> FreshStore.stores().open(store, CrashChild.password(password)).close())) {
      try {
        each.run();
      } catch (UserFault told) {
        if (told.code().equals("ZG-405") || told.code().equals("ZG-404")) {
          faults.add(op + " and then told " + told);
        }
      } catch (RuntimeException untold) {
        faults.add(op + " and then told without a code: " + untold);
      }
    }
    plan.arm(false);
    open = Optional.empty();
  }

  private void reopened(CrashOp op) {
    var fresh = op == CrashOp.PASSWORD ? password + 1 : password;
    for (var tried : List.of(password, fresh, 0)) {
      try {
        open = Optional.of(FreshStore.stores().open(store, CrashChild.password(tried)));
        password = tried;
        break;
      } catch (UserFault wrong) {
        if (!wrong.code().equals("ZG-407")) {
          faults.add(op + " left a store that does not open: " + wrong);
          return;
        }
      }
    }
    if (open.isEmpty()) {
      faults.add(op + " left a store no password opens");
      return;
    }
    var found = CrashState.of(open.get());
    if (!op.mayMake(kept, found) && !(op == CrashOp.RESTORE && found.isOfBackup(inBackup)) && op != CrashOp.CREATE) {
      faults.add(op + " made " + found + " of " + kept);
    }
    kept = found;
    if (!open.get().care().check().isWhole()) {
      faults.add(op + " left a store that is not whole");
    }
    VaultTries.fault(open.get(), CrashChild.password(password)).ifPresent(f -> faults.add(op + " left " + f));
  }

  private void stumps(CrashOp op) throws IOException {
    try (var all = Files.list(folder)) {
      for (var each : all.toList()) {
        var name = String.valueOf(each.getFileName());
        if (name.startsWith(".") && !name.endsWith(".lock")) {
          faults.add(op + " left " + name);
        } else if (name.endsWith(".xlsx")) {
          new ZipFile(each.toFile()).close();
        } else if (name.endsWith(".zip")) {
          var file = new BackupFile(each);
          file.takeData(file.note(), java.io.OutputStream.nullOutputStream());
        }
      }
    }
  }

  private void make(CrashOp op) {
    switch (op) {
      case CREATE -> open = Optional.of(FreshStore.stores().create(store, CrashChild.password(password), FreshStore.PROFILE));
      case OPEN -> open = Optional.of(FreshStore.stores().open(store, CrashChild.password(password)));
      case MIGRATE -> open = Optional.of(FreshStore.dearer().open(store, CrashChild.password(password)));
      case CLOSE -> {
        var closing = open;
        open = Optional.empty();
        closing.ifPresent(ChainArchive::close);
      }
      case EDIT -> edit();
      case IMPORT -> {
        // What was being kept when the disk failed may have been kept.
        if (archive().results().imports().isEmpty()) {
          archive().intake().commit(
              Some.reading("a.xlsx", Some.paper(new Round(2026, Term.SPRING), "数学", Some.pupils(30))), "", Some.CLERK, Progress.NONE);
        }
      }
      case UNDO -> {
        var _ = CrashState.book(archive()).undo(Some.CLERK);
      }
      case UNDO_IMPORT -> archive().results().imports().forEach(i -> archive().intake().undo(i.id(), Some.CLERK));
      case BACKUP -> {
        inBackup = kept;
        archive().care().backup(backup);
      }
      case EXPORT -> SafeFile.export(store.resolveSibling("e.xlsx"), out -> {
        try (var zip = new java.util.zip.ZipOutputStream(out)) {
          zip.putNextEntry(new java.util.zip.ZipEntry("one"));
          zip.write(new byte[100_000]);
        }
      });
      case CHECK -> {
        if (!archive().care().check().isWhole()) {
          faults.add("not whole");
        }
      }
      case PASSWORD -> {
        archive().care().changePassword(CrashChild.password(password), CrashChild.password(password + 1));
        password++;
      }
      case VAULT -> archive().vault().changePassword(vaultPassword(), VaultTries.other(vaultPassword()));
      case RETENTION -> CrashChild.retain(CrashState.book(archive()), archive(), 24);
      case ERASE -> erase();
      case RESTORE -> {
        if (open.isPresent()) {
          make(CrashOp.CLOSE);
        }
        FreshStore.stores().care().restore(backup, CrashChild.password(0), store, store.resolveSibling("kept.zip"));
        password = 0;
        make(CrashOp.OPEN);
      }
    }
  }

  /** Puts a store of the first released version in the place of this one; that the disk fails meanwhile is another thing. */
  private void older() throws IOException {
    FreshStore.stores().delete(store);
    OlderStores.restore(store);
    password = 1;
    kept = OlderStores.STATE;
  }

  private char[] vaultPassword() {
    return VaultTries.opening(archive(), CrashChild.password(password)).orElseThrow();
  }

  private void erase() {
    var pupils = archive().results().results(archive().results().papers().getLast().id()).pupils();
    var pseudonym = pupils.getFirst().pseudonym();
    var names = vaultPassword();
    make(CrashOp.CLOSE);
    var failedBefore = plan.wasReached();
    var proof = FreshStore.stores().care()
        .erase(store, CrashChild.password(password), names, new ErasureOrder(pseudonym, List.of(backup), List.of(), "家长书面申请", Some.CLERK));
    // One on a disk that does not take it now is left and told; the deletion goes on.
    if (!proof.beyond().isEmpty() && (failedBefore || !plan.wasReached())) {
      faults.add("a backup of ours was given up");
    }
    make(CrashOp.OPEN);
    if (!archive().pupils().find(pseudonym).isEmpty()) {
      faults.add("the pupil is still there");
    }
  }

  private ChainArchive archive() {
    return open.orElseThrow();
  }

  private void edit() {
    var book = CrashState.book(archive());
    texts++;
    if (book.rows(Problem.KIND).isEmpty()) {
      var _ = Some.problem(book, 0, "对比.xlsx", ProblemState.SUGGESTED);
    } else {
      book.apply(
          Change.of(Phrase.of("problem.kind"), Some.CLERK, Edit.put(book.rows(Problem.KIND).getFirst(), Values.of(Problem.GROUNDS, "字" + texts)))).orThrow();
    }
  }
}
