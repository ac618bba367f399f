package org.zhigai.ui.care;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.OpenStoreCare;
import org.zhigai.chain.RestorePlan;
import org.zhigai.chain.StoreFacts;
import org.zhigai.chain.StoreHealth;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.ui.jobs.RunningJob;
import org.zhigai.ui.jobs.Task;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** Looks after the open store, one thing at a time. */
final class CareViewModel implements ViewModel {
  /** Where the last backup went that was not put in the folder beside the store; the store's path follows. */
  private static final String ELSEWHERE = "care.elsewhere.";

  private final OpenStoreCare care;
  private final BackupNames names;
  private final Restoring restoring;
  private final StoreFrame frame;
  private final Map<CarePart, ReadOnlyObjectWrapper<Optional<UserFault>>> faults = new EnumMap<>(CarePart.class);
  private final ReadOnlyObjectWrapper<Optional<CarePart>> busy = empty("busy");
  private final ReadOnlyObjectWrapper<Optional<StoreFacts>> facts = empty("facts");
  private final ReadOnlyObjectWrapper<Optional<BackupNames.Made>> backedUp = empty("backedUp");
  private final ReadOnlyObjectWrapper<Optional<StoreHealth>> health = empty("health");
  private final ReadOnlyObjectWrapper<Optional<RestorePlan>> plan = empty("plan");
  private final ReadOnlyObjectWrapper<Optional<String>> wanted = empty("wanted");
  private final ReadOnlyObjectWrapper<Boolean> changed = new ReadOnlyObjectWrapper<>(this, "changed", false);
  private final ObservableList<BackupNames.Made> backups = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<BackupNames.Made>> chosen = new SimpleObjectProperty<>(this, "chosen", Optional.empty());
  private final StringProperty secret = new SimpleStringProperty(this, "secret", "");
  private final StringProperty old = new SimpleStringProperty(this, "old", "");
  private final StringProperty fresh = new SimpleStringProperty(this, "fresh", "");
  private final StringProperty again = new SimpleStringProperty(this, "again", "");

  CareViewModel(OpenStoreCare care, BackupNames names, Restoring restoring, StoreFrame frame) {
    this.care = care;
    this.names = names;
    this.restoring = restoring;
    this.frame = frame;
    for (var part : CarePart.values()) {
      faults.put(part, empty("fault"));
    }
    // What was looked at beforehand holds for this backup and this password only.
    chosen.subscribe(now -> forgetPlan());
    secret.subscribe(now -> forgetPlan());
  }

  /** The part of the screen somebody is on the way to. */
  ReadOnlyObjectProperty<Optional<String>> wanted() {
    return wanted.getReadOnlyProperty();
  }

  void want(String part) {
    wanted.set(Optional.of(part));
  }

  /** They have come there. */
  void arrived() {
    wanted.set(Optional.empty());
  }

  private <T> ReadOnlyObjectWrapper<Optional<T>> empty(String name) {
    return new ReadOnlyObjectWrapper<>(this, name, Optional.empty());
  }

  private void forgetPlan() {
    plan.set(Optional.empty());
  }

  /** What is looked at when the screen is shown. */
  private record Seen(StoreFacts facts, List<BackupNames.Made> backups) {}

  void refresh() {
    var elsewhere = frame.preferences().get(elsewhere()).map(Path::of).stream().toList();
    frame.jobs().latest("care.seen", Phrase.of("care.seeing"), Tried.of(progress -> new Seen(care.facts(), names.all(elsewhere))), tried -> {
      switch (tried) {
        case Tried.Done<Seen>(var seen) -> {
          fault(CarePart.FILE).set(Optional.empty());
          facts.set(Optional.of(seen.facts()));
          backups.setAll(seen.backups());
        }
        case Tried.Refused<Seen>(var fault) -> fault(CarePart.FILE).set(Optional.of(fault));
      }
    });
  }

  private String elsewhere() {
    return ELSEWHERE + names.store().toAbsolutePath();
  }

  /** Folders beside the usual ones in which there is a backup. */
  List<Path> elsewhereFolders() {
    return frame.preferences().get(elsewhere()).map(Path::of).map(Path::getParent).stream().toList();
  }

  /** Where a backup made now goes when nobody says otherwise. */
  Path proposed() {
    return names.made(now());
  }

  /** Where the program's own backups go. */
  Path automatic() {
    return names.automatic();
  }

  void backUp() {
    backUp(proposed());
  }

  /** Under the same name in another folder, such as one on a stick. */
  void backUpIn(Path folder) {
    backUp(names.made(now(), folder));
  }

  private void backUp(Path target) {
    backedUp.set(Optional.empty());
    start(CarePart.BACKUP, Phrase.of("care.backup.doing"), progress -> new Backed(care.backup(target), BackupNames.Made.of(target)), backed -> {
      if (!target.startsWith(names.folder())) {
        frame.preferences().put(elsewhere(), target.toAbsolutePath().toString());
      }
      // The copy was read from end to end: that says of the store what a check says.
      health.set(Optional.of(backed.health()));
      backedUp.set(backed.made());
      refresh();
    });
  }

  private record Backed(StoreHealth health, Optional<BackupNames.Made> made) {}

  /** The newest backup; what a restore replaced is none. */
  Optional<BackupNames.Made> last() {
    return backups.stream().filter(m -> !names.isKept(m.file())).findFirst();
  }

  void check() {
    start(CarePart.CHECK, Phrase.of("care.check.doing"), progress -> care.check(), found -> health.set(Optional.of(found)));
  }

  /** Takes a backup from anywhere. */
  void choose(Path backup) {
    var made = BackupNames.Made.of(backup);
    made.filter(m -> !backups.contains(m)).ifPresent(backups::addFirst);
    chosen.set(made);
  }

  boolean mayPreview() {
    return busy.get().isEmpty() && chosen.get().isPresent() && !secret.get().isEmpty();
  }

  /** Looks at the chosen backup and what it would change; changes nothing. */
  void preview() {
    var backup = chosen.get().orElseThrow().file();
    var password = secret.get().toCharArray();
    start(
        CarePart.RESTORE, Phrase.of("care.preview.doing"), progress -> wiping(() -> care.plan(backup, password), password),
        found -> plan.set(Optional.of(found)));
  }

  /** Where the store of today goes before a backup takes its place. */
  Path kept() {
    return names.kept(now());
  }

  /** After a look at what changes only. Closes the store. */
  void restore() {
    if (plan.get().isPresent() && busy.get().isEmpty()) {
      var backup = chosen.get().orElseThrow().file();
      var password = secret.get().toCharArray();
      secret.set("");
      restoring.restore(backup, password, kept());
    }
  }

  /** What is still missing before the password can be changed; empty when nothing is. */
  Optional<Phrase> missing() {
    if (old.get().isEmpty()) {
      return Optional.of(Phrase.of("care.password.missing.old"));
    }
    if (fresh.get().length() < Stores.SHORTEST_PASSWORD) {
      return Optional.of(Phrase.of("care.password.missing.fresh", Stores.SHORTEST_PASSWORD));
    }
    return fresh.get().equals(again.get()) ? Optional.empty() : Optional.of(Phrase.of("care.password.missing.again"));
  }

  void changePassword() {
    if (missing().isPresent() || busy.get().isPresent()) {
      return;
    }
    var before = old.get().toCharArray();
    var after = fresh.get().toCharArray();
    changed.set(false);
    start(
        CarePart.PASSWORD, Phrase.of("care.password.doing"),
        progress -> wiping(() -> {
          care.changePassword(before, after);
          return true;
        }, before, after),
        done -> {
          List.of(old, fresh, again).forEach(field -> field.set(""));
          changed.set(done);
        });
  }

  /** Makes a recovery code with the password that was typed; one made before no longer opens the store. */
  void recoveryCode(Consumer<char[]> shown) {
    var password = old.get().toCharArray();
    start(CarePart.PASSWORD, Phrase.of("care.recovery.doing"), progress -> wiping(() -> care.newRecoveryCode(password), password), code -> {
      old.set("");
      shown.accept(code);
    });
  }

  private static <T> T wiping(Supplier<T> work, char[]... secrets) {
    try {
      return work.get();
    } finally {
      for (var each : secrets) {
        Arrays.fill(each, '\0');
      }
    }
  }

  private <T> void start(CarePart part, Phrase title, Task<T> work, Consumer<T> done) {
    fault(part).set(Optional.empty());
    busy.set(Optional.of(part));
    var job = frame.jobs().run(title, Tried.of(work), tried -> {
      switch (tried) {
        case Tried.Done<T>(var value) -> done.accept(value);
        case Tried.Refused<T>(var fault) -> fault(part).set(Optional.of(fault));
      }
    });
    job.state().subscribe(state -> {
      if (state != RunningJob.State.RUNNING) {
        busy.set(Optional.empty());
      }
    });
  }

  private LocalDateTime now() {
    return LocalDateTime.now(frame.clock());
  }

  private ReadOnlyObjectWrapper<Optional<UserFault>> fault(CarePart part) {
    return java.util.Objects.requireNonNull(faults.get(part));
  }

  /** What went wrong last with this part, until it is tried again. */
  ReadOnlyObjectProperty<Optional<UserFault>> faultOf(CarePart part) {
    return fault(part).getReadOnlyProperty();
  }

  /** What is under way. */
  ReadOnlyObjectProperty<Optional<CarePart>> busy() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<StoreFacts>> facts() {
    return facts.getReadOnlyProperty();
  }

  /** Backups that are there, newest first. */
  ObservableList<BackupNames.Made> backups() {
    return backups;
  }

  /** The backup that was made just now. */
  ReadOnlyObjectProperty<Optional<BackupNames.Made>> backedUp() {
    return backedUp.getReadOnlyProperty();
  }

  /** What the last whole reading found. */
  ReadOnlyObjectProperty<Optional<StoreHealth>> health() {
    return health.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<RestorePlan>> plan() {
    return plan.getReadOnlyProperty();
  }

  /** Whether the password was changed just now. */
  ReadOnlyObjectProperty<Boolean> changed() {
    return changed.getReadOnlyProperty();
  }

  ObjectProperty<Optional<BackupNames.Made>> chosen() {
    return chosen;
  }

  /** Password of the chosen backup. */
  StringProperty secret() {
    return secret;
  }

  StringProperty old() {
    return old;
  }

  StringProperty fresh() {
    return fresh;
  }

  StringProperty again() {
    return again;
  }
}
