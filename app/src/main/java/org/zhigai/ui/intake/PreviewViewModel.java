package org.zhigai.ui.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.ImportOutcome;
import org.zhigai.monitoring.intake.ImportProfile;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.Review;
import org.zhigai.monitoring.intake.WorkbookReading;
import org.zhigai.ui.jobs.RunningJob;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/**
 * The import: files are read, what was recognised is looked at and put right, and then everything comes in or nothing. Whatever a
 * person puts right is read anew at once; the newest answer wins.
 */
public final class PreviewViewModel implements ViewModel {
  private final ImportResults imports;
  private final StoreFrame frame;
  private final Consumer<ImportOutcome> onImported;
  private final ObservableList<SheetPlan> sheets = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<SheetPlan>> chosen = new SimpleObjectProperty<>(this, "chosen", Optional.empty());
  private final ObjectProperty<Optional<Path>> locked = new SimpleObjectProperty<>(this, "locked", Optional.empty());
  private final ObjectProperty<Optional<Review>> reviewing = new SimpleObjectProperty<>(this, "reviewing", Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final Set<RunningJob> running = new LinkedHashSet<>();
  private final List<Drafts.Draft> drafts = new ArrayList<>();
  private final Map<Path, String> passwords = new HashMap<>();
  private final Undo undo = new Undo();
  private boolean filling;

  /** @param onImported what else the window does once something came in */
  public PreviewViewModel(ImportResults imports, StoreFrame frame, Consumer<ImportOutcome> onImported) {
    this.imports = imports;
    this.frame = frame;
    this.onImported = onImported;
  }

  /** Reads files and shows what they hold beside those that are shown already; writes nothing. */
  public void read(List<Path> files) {
    var wanted = files.stream().distinct().toList();
    if (!wanted.isEmpty()) {
      var known = Map.copyOf(passwords);
      watch(frame.jobs().latest(
          "import.preview", reading(wanted), progress -> new Drafts(imports).read(wanted, known, progress), this::add));
    }
  }

  private static Phrase reading(List<Path> files) {
    return Phrase.of("preview.reading", files.size(), String.valueOf(files.getFirst().getFileName()));
  }

  private void add(Drafts.Outcome read) {
    for (var draft : read.drafts()) {
      drafts.removeIf(d -> d.book().path().equals(draft.book().path()));
      drafts.add(draft);
    }
    read.refused().forEach(fault -> frame.notices().care(fault.what()));
    show();
    chosen.set(sheets.stream().filter(s -> s.errors() > 0).findFirst().or(() -> sheets.stream().findFirst()));
    locked.set(read.locked().stream().findFirst());
  }

  /** Reads an encrypted file with a password. */
  public void unlock(Path file, String password) {
    passwords.put(file, password);
    locked.set(Optional.empty());
    read(List.of(file));
  }

  /** Whether a password was tried for a file before. */
  public boolean wasTried(Path file) {
    return passwords.containsKey(file);
  }

  /** Goes on without an encrypted file. */
  public void passOver() {
    locked.set(Optional.empty());
  }

  private void show() {
    var out = new ArrayList<SheetPlan>();
    for (var b = 0; b < drafts.size(); b++) {
      var draft = drafts.get(b);
      var cells = draft.book().sheets();
      for (var s = 0; s < draft.reading().sheets().size(); s++) {
        out.add(new SheetPlan(
            b, s, draft.reading(), draft.reading().sheets().get(s), s < cells.size() ? Optional.of(cells.get(s)) : Optional.empty(),
            Optional.ofNullable(draft.profiles().get(s))));
      }
    }
    var before = chosen.get();
    filling = true;
    sheets.setAll(out);
    filling = false;
    chosen.set(out.stream().filter(p -> before.filter(p::isOfSameSheet).isPresent()).findFirst().or(() -> out.stream().findFirst()));
  }

  /**
   * Has a sheet read otherwise than it was recognised.
   *
   * @param what is done, for taking it back
   */
  public void correct(SheetPlan plan, Phrase what, UnaryOperator<Corrections> change) {
    if (plan.book() >= drafts.size()) {
      return;
    }
    var draft = drafts.get(plan.book());
    var before = draft.said().getOrDefault(plan.place(), Corrections.NONE);
    var after = change.apply(before);
    if (!after.equals(before)) {
      undo.push(what, () -> say(draft.book(), plan.place(), before), () -> say(draft.book(), plan.place(), after));
      say(draft.book(), plan.place(), after);
    }
  }

  /** Says when an exam was sat: of all sheets of the workbook that are of that exam and do not say another day. */
  public void date(SheetPlan plan, LocalDate day) {
    if (plan.book() >= drafts.size()) {
      return;
    }
    var draft = drafts.get(plan.book());
    var before = new HashMap<Integer, Corrections>();
    var facts = SheetFacts.of(plan.sheet());
    for (var place = 0; place < draft.reading().sheets().size(); place++) {
      if (place == plan.place() || facts.isOfOneExam(SheetFacts.of(draft.reading().sheets().get(place)))) {
        before.put(place, draft.said().getOrDefault(place, Corrections.NONE));
      }
    }
    var after = new HashMap<>(before);
    after.replaceAll((place, said) -> said.withDate(Optional.of(day)));
    undo.push(Phrase.of("preview.did.date"), () -> say(draft.book(), before), () -> say(draft.book(), after));
    say(draft.book(), after);
  }

  private void say(OpenedWorkbook book, int place, Corrections said) {
    say(book, Map.of(place, said));
  }

  private void say(OpenedWorkbook book, Map<Integer, Corrections> said) {
    var at = indexOf(book);
    if (at >= 0) {
      var draft = drafts.get(at).saying(said);
      drafts.set(at, draft);
      watch(frame.jobs().latest(
          "import.reread." + book.path(), Phrase.of("preview.rereading", draft.reading().fileName()),
          progress -> book.recognise(draft.said(), progress), anew -> read(book, anew)));
    }
  }

  private void read(OpenedWorkbook book, WorkbookReading anew) {
    var at = indexOf(book);
    if (at >= 0) {
      drafts.set(at, drafts.get(at).read(anew));
      show();
    }
  }

  private int indexOf(OpenedWorkbook book) {
    for (var i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).book().path().equals(book.path())) {
        return i;
      }
    }
    return -1;
  }

  /** Keeps the layout of a sheet, to be known again next time. */
  public void saveProfile(SheetPlan plan, String title) {
    var by = frame.actor().get();
    profile(plan, title).ifPresent(profile -> frame.jobs().run(Phrase.of("preview.profile.saving"), progress -> imports.save(profile, by), this::saved));
  }

  private static Optional<ImportProfile> profile(SheetPlan plan, String title) {
    return plan.cells().flatMap(cells -> ImportProfile.of(title, cells, plan.sheet()));
  }

  private void saved(ImportProfile profile) {
    frame.notices().done(Phrase.of("preview.profile.saved", profile.title()));
    frame.notices().saved();
  }

  /** Whether a sheet has a header it could be known by. */
  public boolean maySaveProfile(SheetPlan plan) {
    return profile(plan, "").isPresent();
  }

  /** Leaves everything as it was. */
  public void leave() {
    running.forEach(RunningJob::cancel);
    drafts.clear();
    passwords.clear();
    undo.clear();
    locked.set(Optional.empty());
    show();
  }

  /** Keeps everything that was shown, in one transaction; a person decides first where something is to be decided. */
  public void commit() {
    var wanted = readings();
    watch(frame.jobs().run(Phrase.of("preview.comparing"), progress -> imports.review(wanted, progress), this::reviewed));
  }

  private void reviewed(Review review) {
    if (review.isClear()) {
      keep(Decisions.NONE);
    } else {
      reviewing.set(Optional.of(review));
    }
  }

  /** Keeps everything as it was decided. */
  public void keep(Decisions decided) {
    reviewing.set(Optional.empty());
    var wanted = readings();
    var by = frame.actor().get();
    watch(frame.jobs().run(
        Phrase.of("preview.importing"), progress -> imports.commit(wanted, decided, by, progress), this::tell));
  }

  /** Goes back to the sheets; nothing was kept. */
  public void reconsider() {
    reviewing.set(Optional.empty());
  }

  /** Files that bring nothing and of which a person said that nothing is wanted are passed over. */
  private List<WorkbookReading> readings() {
    return drafts.stream().map(Drafts.Draft::reading).filter(r -> !r.contents().isEmpty() || !isLeftOut(r)).toList();
  }

  private static boolean isLeftOut(WorkbookReading reading) {
    return reading.sheets().stream().anyMatch(s -> s.corrections().leavesOut());
  }

  private void tell(ImportOutcome outcome) {
    leave();
    if (!outcome.unchanged().isEmpty()) {
      var names = outcome.unchanged().stream().map(r -> r.file()).collect(Collectors.joining(frame.words().say("preview.list")));
      frame.notices().care(Phrase.of("preview.unchanged", names));
    }
    if (!outcome.imported().isEmpty()) {
      frame.notices().done(Phrase.of("preview.imported", outcome.imported().size()));
      frame.notices().saved();
    }
    onImported.accept(outcome);
    frame.navigator().open(outcome.imported().isEmpty() ? "history" : "monitoring", "");
  }

  private void watch(RunningJob job) {
    job.state().subscribe(state -> {
      if (state == RunningJob.State.RUNNING) {
        running.add(job);
      } else {
        running.remove(job);
      }
      busy.set(!running.isEmpty());
    });
  }

  /** How many errors stand in the way, over all files. */
  public long errors() {
    return sheets.stream().mapToLong(SheetPlan::errors).sum();
  }

  /** How many of them are questions. */
  public long questions() {
    return sheets.stream().mapToLong(SheetPlan::questions).sum();
  }

  public long warnings() {
    return sheets.stream().mapToLong(SheetPlan::warnings).sum();
  }

  /** Whether there is something to keep and no error. */
  public boolean isClean() {
    return errors() == 0 && sheets.stream().anyMatch(s -> !s.sheet().contents().isEmpty());
  }

  public BooleanBinding mayImport() {
    return Bindings.createBooleanBinding(() -> !busy.get() && isClean(), busy, sheets);
  }

  /** Sheets of all files, in their order. */
  public ObservableList<SheetPlan> sheets() {
    return sheets;
  }

  /** The sheet in sight. */
  public ObjectProperty<Optional<SheetPlan>> chosen() {
    return chosen;
  }

  /** Brings a sheet into sight; while the list is being filled it is not a person who chooses. */
  void choose(SheetPlan plan) {
    if (!filling && chosen.get().filter(plan::isOfSameSheet).isEmpty()) {
      chosen.set(Optional.of(plan));
    }
  }

  /** The file a password is asked for. */
  public ObjectProperty<Optional<Path>> locked() {
    return locked;
  }

  /** What a person has to decide before the import goes on. */
  public ObjectProperty<Optional<Review>> reviewing() {
    return reviewing;
  }

  /** Corrections, to be taken back one by one. */
  public Undo undo() {
    return undo;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }
}
