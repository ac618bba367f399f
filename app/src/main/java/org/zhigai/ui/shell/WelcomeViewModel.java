package org.zhigai.ui.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.Stores;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.jobs.Jobs;
import org.zhigai.ui.jobs.RunningJob;
import org.zhigai.ui.jobs.Task;
import org.zhigai.ui.parts.ViewModel;

/**
 * The first screen: sample, new store, or an existing one. Workbooks dropped on it are imported as soon as a store is open.
 *
 * @param <T> what opening brings
 */
public final class WelcomeViewModel<T> implements ViewModel {
  /** A password shorter than this is refused for a new store. */
  public static final int SHORTEST = Stores.SHORTEST_PASSWORD;

  /** Which of the three choices is unfolded. */
  public enum Step {
    CHOOSE,
    NEW,
    OPEN
  }

  private final WelcomeActions<T> actions;
  private final Jobs jobs;
  private final BiConsumer<T, List<Path>> onOpen;
  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(this, "step", Step.CHOOSE);
  private final StringProperty school = new SimpleStringProperty(this, "school", "");
  private final StringProperty district = new SimpleStringProperty(this, "district", "");
  private final StringProperty principal = new SimpleStringProperty(this, "principal", "");
  private final StringProperty file = new SimpleStringProperty(this, "file", "");
  private final StringProperty password = new SimpleStringProperty(this, "password", "");
  private final StringProperty again = new SimpleStringProperty(this, "again", "");
  private final ObservableList<Path> dropped = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  /** @param onOpen takes the open store and the workbooks that wait to be imported */
  public WelcomeViewModel(WelcomeActions<T> actions, Jobs jobs, BiConsumer<T, List<Path>> onOpen) {
    this.actions = actions;
    this.jobs = jobs;
    this.onOpen = onOpen;
    school.subscribe(name -> {
      if (step.get() == Step.NEW) {
        file.set(actions.proposed(name).toString());
      }
    });
  }

  public void begin(Step chosen) {
    step.set(chosen);
    password.set("");
    again.set("");
    file.set(
        switch (chosen) {
          case CHOOSE -> "";
          case NEW -> actions.proposed(school.get()).toString();
          case OPEN -> actions.recent().stream().findFirst().map(Path::toString).orElse("");
        });
  }

  public void sample() {
    start(Phrase.of("shell.welcome.sample.doing"), actions::sample);
  }

  public void create() {
    var target = Path.of(file.get());
    var secret = password.get().toCharArray();
    var profile = new SchoolProfile(school.get().strip(), district.get().strip(), principal.get().strip());
    start(Phrase.of("shell.welcome.new.doing"), progress -> wiping(secret, () -> actions.create(target, secret, profile, progress)));
  }

  public void open() {
    var target = Path.of(file.get());
    var secret = password.get().toCharArray();
    start(Phrase.of("shell.welcome.open.doing"), progress -> wiping(secret, () -> actions.open(target, secret, progress)));
  }

  /** Takes files dropped on the window: a store is opened, workbooks wait for one. */
  public void drop(List<Path> files) {
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
    return out;
  }

  public BooleanBinding mayCreate() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && missing().isEmpty() && !file.get().isBlank(), busy, school, password, again, file);
  }

  public BooleanBinding mayOpen() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && !file.get().isBlank() && !password.get().isEmpty(), busy, file, password);
  }

  private static <T> T wiping(char[] secret, java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private static boolean isStore(Path file) {
    return file.toString().endsWith(Stores.SUFFIX);
  }

  private void start(Phrase title, Task<T> work) {
    busy.set(true);
    var job = jobs.run(title, work, opened -> {
      password.set("");
      again.set("");
      onOpen.accept(opened, List.copyOf(dropped));
    });
    job.state().subscribe(state -> busy.set(state == RunningJob.State.RUNNING));
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

  /** Workbooks waiting for an open store. */
  public ObservableList<Path> dropped() {
    return dropped;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }
}
