package org.zhigai.ui.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.review.ReviewFile;
import org.zhigai.ui.jobs.Jobs;
import org.zhigai.ui.jobs.RunningJob;
import org.zhigai.ui.jobs.Task;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.ViewModel;

/**
 * The first screen: sample, new store, or an existing one. Workbooks dropped on it are imported as soon as a store is open.
 *
 * @param <T> what opening brings
 */
public final class WelcomeViewModel<T> implements ViewModel {
  /** A password shorter than this is refused for a new store. */
  public static final int SHORTEST = Stores.SHORTEST_PASSWORD;

  /** What is unfolded. */
  public enum Step {
    CHOOSE,
    NEW,
    OPEN,
    /** The password is forgotten, the recovery code is at hand. */
    RECOVER
  }

  private final WelcomeActions<T> actions;
  private final Jobs jobs;
  private final BiConsumer<T, List<Path>> onOpen;
  private final Consumer<ReviewFile.Opened> onReview;
  private final Consumer<List<Path>> onRollup;
  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(this, "step", Step.CHOOSE);
  private final StringProperty school = new SimpleStringProperty(this, "school", "");
  private final StringProperty district = new SimpleStringProperty(this, "district", "");
  private final StringProperty principal = new SimpleStringProperty(this, "principal", "");
  private final StringProperty file = new SimpleStringProperty(this, "file", "");
  private final StringProperty password = new SimpleStringProperty(this, "password", "");
  private final StringProperty again = new SimpleStringProperty(this, "again", "");
  private final StringProperty vault = new SimpleStringProperty(this, "vault", "");
  private final StringProperty vaultAgain = new SimpleStringProperty(this, "vaultAgain", "");
  private final StringProperty code = new SimpleStringProperty(this, "code", "");
  private final ObservableList<Path> dropped = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<UserFault>> refused = new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  /**
   * @param onOpen takes the open store and the workbooks that wait to be imported
   * @param onReview takes a review package that somebody outside came to look at
   * @param onRollup takes what many schools returned
   */
  public WelcomeViewModel(
      WelcomeActions<T> actions, Jobs jobs, BiConsumer<T, List<Path>> onOpen, Consumer<ReviewFile.Opened> onReview, Consumer<List<Path>> onRollup) {
    this.actions = actions;
    this.jobs = jobs;
    this.onOpen = onOpen;
    this.onReview = onReview;
    this.onRollup = onRollup;
    school.subscribe(name -> {
      if (step.get() == Step.NEW) {
        file.set(actions.proposed(name).toString());
      }
    });
  }

  /** Whoever has been here before wants the last store: only its password is missing. */
  public void arrive() {
    begin(actions.recent().isEmpty() ? Step.CHOOSE : Step.OPEN);
  }

  public void begin(Step chosen) {
    refused.set(Optional.empty());
    forgetSecrets();
    file.set(
        switch (chosen) {
          case CHOOSE -> "";
          case NEW -> actions.proposed(school.get()).toString();
          case OPEN -> actions.recent().stream().findFirst().map(Path::toString).orElse("");
          case RECOVER -> file.get();
        });
    step.set(chosen);
  }

  /** A store that was opened before: straight to its password. */
  public void choose(Path store) {
    begin(Step.OPEN);
    file.set(store.toString());
  }

  public void sample() {
    start(Phrase.of("shell.welcome.sample.doing"), actions::sample, this::opened);
  }

  public void sampleAnew() {
    start(Phrase.of("shell.welcome.sample.doing"), actions::sampleAnew, this::opened);
  }

  public boolean hasSample() {
    return actions.hasSample();
  }

  public void create() {
    var target = Path.of(file.get());
    var secret = password.get().toCharArray();
    var names = vault.get().toCharArray();
    var profile = new SchoolProfile(school.get().strip(), district.get().strip(), principal.get().strip());
    told(Phrase.of("shell.welcome.new.doing"), progress -> actions.create(target, secret, names, profile, progress), secret, names);
  }

  public void open() {
    open(Path.of(file.get()), password.get().toCharArray());
  }

  /** A new password by the code that was written down, and in. */
  public void recover() {
    var target = Path.of(file.get());
    var written = code.get().strip().toCharArray();
    var fresh = password.get().toCharArray();
    told(Phrase.of("shell.welcome.recover.doing"), progress -> actions.recover(target, written, fresh, progress), written, fresh);
  }

  /** @param secret wiped when it is done */
  public void open(Path target, char[] secret) {
    work(Phrase.of("shell.welcome.open.doing"), target, progress -> actions.open(target, secret, progress), secret);
  }

  /**
   * Other work that ends with an open store; the person waits for it here, and is told here when it is refused.
   *
   * @param store which store it is about
   * @param secret wiped when it is done
   */
  public void work(Phrase title, Path store, Task<T> work, char[] secret) {
    if (step.get() != Step.OPEN) {
      begin(Step.OPEN);
    }
    file.set(store.toString());
    told(title, work, secret);
  }

  /** Opens a review package: no store is asked for, and no password. */
  public void review(Path packed) {
    refused.set(Optional.empty());
    start(Phrase.of("shell.welcome.review.doing"), Tried.of(progress -> ReviewFile.read(packed)), tried -> {
      switch (tried) {
        case Tried.Done<ReviewFile.Opened>(var read) -> onReview.accept(read);
        case Tried.Refused<ReviewFile.Opened>(var fault) -> refused.set(Optional.of(fault));
      }
    });
  }

  /** Many schools, from what they returned: no store is asked for, and no password. */
  public void rollup(List<Path> returned) {
    refused.set(Optional.empty());
    onRollup.accept(returned);
  }

  /** Takes files dropped on the window: a review package or a store is opened, workbooks wait for one. */
  public void drop(List<Path> files) {
    var packed = files.stream().filter(f -> f.toString().endsWith(ReviewFile.PACKAGE_ENDING)).findFirst();
    if (packed.isPresent()) {
      review(packed.get());
      return;
    }
    var stores = files.stream().filter(WelcomeViewModel::isStore).toList();
    dropped.setAll(files.stream().filter(f -> !isStore(f)).toList());
    if (!stores.isEmpty()) {
      begin(Step.OPEN);
      file.set(stores.getFirst().toString());
    } else {
      begin(actions.recent().isEmpty() ? Step.NEW : Step.OPEN);
    }
  }

  /** What is still missing before a store can be made; empty when nothing is. */
  public List<Phrase> missing() {
    var out = new java.util.ArrayList<Phrase>();
    if (school.get().isBlank()) {
      out.add(Phrase.of("shell.welcome.missing.school"));
    }
    if (password.get().length() < SHORTEST) {
      out.add(Phrase.of("shell.welcome.missing.password", SHORTEST));
    } else if (!password.get().equals(again.get())) {
      out.add(Phrase.of("shell.welcome.missing.again"));
    }
    if (vault.get().length() < SHORTEST) {
      out.add(Phrase.of("shell.welcome.missing.vault", SHORTEST));
    } else if (vault.get().equals(password.get())) {
      out.add(Phrase.of("shell.welcome.missing.other"));
    } else if (!vault.get().equals(vaultAgain.get())) {
      out.add(Phrase.of("shell.welcome.missing.vaultAgain"));
    }
    return out;
  }

  public BooleanBinding mayCreate() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && missing().isEmpty() && !file.get().isBlank(), busy, school, password, again, vault, vaultAgain, file);
  }

  public BooleanBinding mayOpen() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && !file.get().isBlank() && !password.get().isEmpty(), busy, file, password);
  }

  public BooleanBinding mayRecover() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && !file.get().isBlank() && !code.get().isBlank() && password.get().length() >= SHORTEST && password.get().equals(again.get()), busy,
        file, code, password, again);
  }

  private void told(Phrase title, Task<T> work, char[]... secrets) {
    refused.set(Optional.empty());
    Task<T> wiping = progress -> {
      try {
        return work.apply(progress);
      } finally {
        for (var secret : secrets) {
          Arrays.fill(secret, '\0');
        }
      }
    };
    start(title, Tried.of(wiping), tried -> {
      switch (tried) {
        case Tried.Done<T>(var opened) -> opened(opened);
        case Tried.Refused<T>(var fault) -> refused.set(Optional.of(fault));
      }
    });
  }

  private static boolean isStore(Path file) {
    return file.toString().endsWith(Stores.SUFFIX);
  }

  private void forgetSecrets() {
    for (var secret : List.of(password, again, vault, vaultAgain, code)) {
      secret.set("");
    }
  }

  private void opened(T opened) {
    forgetSecrets();
    onOpen.accept(opened, List.copyOf(dropped));
  }

  private <R> void start(Phrase title, Task<R> work, Consumer<R> onDone) {
    busy.set(true);
    var job = jobs.run(title, work, onDone);
    job.state().subscribe(state -> busy.set(state == RunningJob.State.RUNNING));
  }

  /** Why the last attempt brought no store. */
  public ReadOnlyObjectProperty<Optional<UserFault>> refused() {
    return refused.getReadOnlyProperty();
  }

  public List<Path> recent() {
    return actions.recent();
  }

  public ObjectProperty<Step> step() {
    return step;
  }

  public StringProperty school() {
    return school;
  }

  public StringProperty district() {
    return district;
  }

  public StringProperty principal() {
    return principal;
  }

  /** The store's file, as text. */
  public StringProperty file() {
    return file;
  }

  public StringProperty password() {
    return password;
  }

  public StringProperty again() {
    return again;
  }

  /** The password by which names are seen. */
  public StringProperty vault() {
    return vault;
  }

  public StringProperty vaultAgain() {
    return vaultAgain;
  }

  /** The recovery code as it stands on paper. */
  public StringProperty code() {
    return code;
  }

  /** Workbooks waiting for an open store. */
  public ObservableList<Path> dropped() {
    return dropped;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }
}
