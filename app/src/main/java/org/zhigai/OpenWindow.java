package org.zhigai;

import org.zhigai.ui.parts.SheetPrinter;
import org.zhigai.ui.parts.SystemPrinters;
import org.zhigai.ui.parts.Command;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.Chain;
import org.zhigai.chain.LookUpNames;
import org.zhigai.chain.SupportBundle;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.chain.rights.ErasureProof;
import org.zhigai.charts.Charts;
import org.zhigai.charts.file.PdfPage;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Names;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.people.OrgUnit;
import org.zhigai.people.Person;
import org.zhigai.problems.list.Problem;
import org.zhigai.review.ReviewFile;
import org.zhigai.ui.care.CareDeeds;
import org.zhigai.ui.care.CareStation;
import org.zhigai.ui.care.RecoveryPaper;
import org.zhigai.ui.intake.HistoryStation;
import org.zhigai.ui.intake.ImportStation;
import org.zhigai.ui.jobs.PooledJobs;
import org.zhigai.ui.ledger.remind.ReminderMenu;
import org.zhigai.ui.ledger.remind.ReminderModel;
import org.zhigai.ui.manual.ManualModel;
import org.zhigai.ui.manual.ManualStation;
import org.zhigai.ui.parts.Appearance;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Edits;
import org.zhigai.ui.parts.Faults;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.Preferences;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.people.Acting;
import org.zhigai.ui.people.ActorMenu;
import org.zhigai.ui.people.NamesDialog;
import org.zhigai.ui.people.Register;
import org.zhigai.ui.print.ScreenOut;
import org.zhigai.ui.programme.ProgrammeModel;
import org.zhigai.ui.programme.ProgrammeView;
import org.zhigai.ui.review.ReviewModel;
import org.zhigai.ui.review.ReviewView;
import org.zhigai.ui.rollup.RollupModel;
import org.zhigai.ui.rollup.RollupView;
import org.zhigai.ui.rows.RowsStation;
import org.zhigai.ui.rows.TrailModel;
import org.zhigai.ui.rows.TrailView;
import org.zhigai.ui.search.FindAnything;
import org.zhigai.ui.settings.SettingsModel;
import org.zhigai.ui.settings.SettingsStation;
import org.zhigai.ui.shell.CommandChoice;
import org.zhigai.ui.shell.FilePreferences;
import org.zhigai.ui.shell.Keys;
import org.zhigai.ui.shell.Leaving;
import org.zhigai.ui.shell.LockScreen;
import org.zhigai.ui.shell.ShellView;
import org.zhigai.ui.shell.ShellViewModel;
import org.zhigai.ui.shell.WelcomeView;
import org.zhigai.ui.shell.WelcomeViewModel;
import org.zhigai.ui.shell.WindowMemory;

/** One window: the welcome first, then the stations over the open store. */
final class OpenWindow {
  private static final int JOBS = 2;
  private static final int LOCK_MINUTES = 15;
  private static final String TOUR = "tour.offered";
  private static final String LOCK = "lock.minutes";
  private static final int LOOK_MINUTES = 5;

  private final Wiring wiring;
  private final Stage stage;
  private final Charts charts;
  private final FilePreferences preferences = new FilePreferences(FilePreferences.usualPlace());
  private final UiWords words = new UiWords(Appearance.language(preferences));
  private final Appearance appearance = new Appearance(words, preferences);
  private final ShellViewModel model;
  private final Picker picker;
  private final Leaving leaving;
  private final Faults faults;
  private PooledJobs jobs;
  private Supplier<Actor> actor = () -> new Actor("", "", Actor.UNSAID);
  private @Nullable OpenStore open;
  private Optional<ShellView> stands = Optional.empty();
  private Optional<Runnable> backingUp = Optional.empty();
  private Runnable copied = () -> {};
  private Optional<LockScreen> lock = Optional.empty();

  OpenWindow(Wiring wiring, Stage stage, Charts charts, Function<Preferences, Picker> picker) {
    this.wiring = wiring;
    this.stage = stage;
    this.charts = charts;
    this.picker = picker.apply(preferences);
    this.faults = new Faults(words, stage::getScene, fault -> wiring.diary().note(fault, wiring.clock().instant()));
    this.jobs = freshJobs();
    this.model = new ShellViewModel(appearance, wiring.clock());
    this.leaving = new Leaving(words, stage::getScene, () -> jobs);
  }

  /** Jobs belong to what is open and end with it. */
  private PooledJobs freshJobs() {
    return new PooledJobs(JOBS, faults);
  }

  WelcomeViewModel<OpenStore> start() {
    PooledJobs.whatIsNotCaught(faults::uncaught);
    WindowMemory.attach(stage, preferences);
    stage.titleProperty().bind(words.text("shell.name"));
    stage.setOnCloseRequest(asked -> {
      asked.consume();
      leaving.whenQuiet(stage::hide);
    });
    stage.addEventHandler(javafx.stage.WindowEvent.WINDOW_HIDDEN, e -> close());
    var first = welcome(this::stations);
    stage.show();
    return first;
  }

  /** What somebody outside came to look at; nothing else of the window is there. */
  private void review(ReviewFile.Opened packed) {
    var drafts = FilePreferences.usualPlace().resolveSibling("reviews");
    var deeds = new ReviewView.Deeds(appearance::switchLanguage, this::switchTheme, this::leave);
    show(new ReviewView(new ReviewModel(packed, drafts, frame()), frame(), deeds, PdfPage::first));
  }

  /** What many schools returned; nothing else of the window is there. */
  private void rollup(List<Path> returned) {
    var deeds = new RollupView.Deeds(appearance::switchLanguage, this::switchTheme, this::leave);
    var many = new RollupModel(new ReturnedSchools(wiring), wiring.writer(), frame());
    show(new RollupView(many, frame(), charts, deeds));
    many.read(returned);
  }

  private void switchTheme() {
    appearance.switchTheme();
    Look.apply(stage.getScene(), appearance.dress().get());
  }

  private Frame frame() {
    return new Frame(words, jobs, preferences, model, model, picker, appearance.theme(), wiring.clock());
  }

  /** @param onOpen takes the open store and the workbooks to import now */
  private WelcomeViewModel<OpenStore> welcome(BiConsumer<OpenStore, List<Path>> onOpen) {
    var actions = new WelcomeViewModel<OpenStore>(new Welcoming(wiring, words, preferences), jobs, onOpen, this::review, this::rollup);
    actions.arrive();
    show(new WelcomeView(actions, frame(), appearance::switchLanguage));
    return actions;
  }

  /** The store makes way for a backup, and is opened again as that. */
  private void restore(OpenStore opened, Path backup, char[] password, Path keep) {
    leaving.whenQuiet(() -> restoreNow(opened, backup, password, keep), () -> Arrays.fill(password, '\0'));
  }

  private void restoreNow(OpenStore opened, Path backup, char[] password, Path keep) {
    close();
    var waiting = welcome((again, files) -> {
      stations(again, files);
      model.done(Phrase.of("care.restored", String.valueOf(backup.getFileName()), keep.toString()));
    });
    waiting.work(Phrase.of("care.restore.doing"), opened.file(), progress -> {
      copied.run();
      wiring.stores().care().restore(backup, password, opened.file(), keep);
      return new Welcoming(wiring, words, preferences).open(opened.file(), password, progress);
    }, password);
  }

  /** The store makes way while a pupil is taken out of it and its backups. */
  private void erase(OpenStore opened, ErasureOrder order, char[] password, char[] vaultPassword) {
    leaving.whenQuiet(() -> {
      close();
      var proofs = new CopyOnWriteArrayList<ErasureProof>();
      var waiting = welcome((again, files) -> {
        stations(again, files);
        proofs.forEach(p -> {
          model.done(Phrase.of("care.pupil.erased", p.pseudonym(), p.number(), p.cleaned().size(), p.beyond().size()));
          p.awaited().forEach(label -> model.care(Phrase.of("care.second.awaited", label)));
        });
      });
      waiting.work(Phrase.of("care.pupil.erasing"), opened.file(), progress -> {
        try {
          copied.run();
          proofs.add(wiring.stores().care().erase(opened.file(), password, vaultPassword, order));
        } finally {
          Arrays.fill(vaultPassword, '\0');
        }
        return new Welcoming(wiring, words, preferences).open(opened.file(), password, progress);
      }, password);
    }, () -> {
      Arrays.fill(password, '\0');
      Arrays.fill(vaultPassword, '\0');
    });
  }

  /** @param waiting workbooks to import now */
  private void stations(OpenStore opened, List<Path> waiting) {
    open = opened;
    var chain = opened.chain();
    var acting = new Acting(chain.people(), preferences, opened.file().toAbsolutePath().toString());
    actor = acting::actor;
    var frame = new StoreFrame(frame(), new Edits(chain.book(), jobs, model, acting::actor), acting::actor, chain.held()::goOut);
    var register = new Register(chain.people(), frame);
    model.school().set(chain.school().name());
    model.store().set(String.valueOf(opened.file().getFileName()));
    var reminders = new ReminderModel(chain.book()::now, acting, frame);
    var explore = new Explore(chain.held());
    var printer = new SheetPrinter(frame, new SystemPrinters());
    var stations = new ChainStations(wiring, chain, frame, charts, printer);
    var out = new ScreenOut(frame, stations.documents(), wiring.writer()::write, wiring.pack(), printer);
    var places = stations.all(explore, register);
    var menu =
        List.of(
            new Command("names", Phrase.of("names.title"),
                () -> NamesDialog.show(stage.getScene(), frame,
                    (pupils, why, password) -> new LookUpNames(chain.archive()).names(LookUpNames.pseudonyms(pupils), why, password, actor.get()))),
            new Command("lock", Phrase.of("shell.lock.now"), () -> lock.ifPresent(LockScreen::lock)),
            new Command("close-store", Phrase.of("shell.store.close"), this::leave));
    var intake = new ImportStation(frame, chain.imports(), outcome -> imported(opened, places));
    var history = new HistoryStation(frame, chain.imports(), chain.figures()::imports, gone -> imported(opened, places));
    var backups = new BackingUp(opened, wiring, preferences, jobs, freshJobs(), model);
    var care =
        CareStation.of(
            frame, chain.archive().care(), new BackupNames(opened.file()), (backup, password, keep) -> restore(opened, backup, password, keep),
            new CareDeeds(
                new RightsOf(chain, actor, (order, password, names) -> erase(opened, order, password, names)), new VaultOf(chain, actor), backups.second(),
                file -> new SupportBundle(wiring.diary(), wiring.clock(), words.words()).write(
                    file, Optional.of(new SupportBundle.Store(chain.archive().care()::facts, chain.archive().care()::check)))),
            new FolderOpener());
    var programme = ProgrammeView.station(new ProgrammeModel(chain.programme(), chain.book(), chain.reports()::programme, frame), frame);
    var trail = TrailView.station(new TrailModel(chain.book(), chain.reports()::trail, frame), frame);
    var people = RowsStation.of(
        "register", Material2AL.GROUPS, frame, chain.book(), List.of(OrgUnit.KIND, Person.KIND), register,
        (kind, file) -> chain.reports().rows(kind, chain.book(), file));
    var set = new SettingsModel(appearance,
        new SettingsModel.Kept(chain::school, chain::rename, now -> model.school().set(now.name()), this::lockMinutes, this::lockAfter,
            () -> stands.ifPresent(ShellView::showAround)),
        frame);
    var manual = new ManualModel(words, model);
    var settings = SettingsStation.of(set, () -> new ActorMenu(acting, register, frame));
    var shell =
        new ShellView(
            model, frame, places,
            new ShellView.Beside(List.of(programme, intake, history, trail, care), List.of(settings, people, ManualStation.of(manual, words))),
            new ShellView.Means(menu, SettingsStation.commands(set), manual, out), () -> who(acting, register, reminders, frame));
    var anything = new FindAnything(chain.book(), Chain.KINDS, chain.figures()::papers, words, model);
    model.searchBy(wanted -> Stream.concat(anything.found(wanted).stream(), manual.found(wanted).stream()).toList());
    stands = Optional.of(shell);
    show(shell);
    Keys.install(stage.getScene(), shell, model, frame);
    readPapers(opened);
    judgeAfter(opened, frame);
    // From some time after the opening on: a store is not opened to wait for a backup.
    var looking = new Timeline(new KeyFrame(Duration.minutes(LOOK_MINUTES), e -> backups.look()));
    looking.setCycleCount(Animation.INDEFINITE);
    looking.play();
    copied = backups::settle;
    backingUp = Optional.of(() -> {
      looking.stop();
      backups.close();
    });
    lock = Optional.of(new LockScreen(stage, frame(), Duration.minutes(lockMinutes()), opened.chain().archive().care()::check));
    opened.recovery().ifPresent(code -> RecoveryPaper.show(stage.getScene(), words, code));
    places.forEach(Station::refresh);
    programme.refresh();
    model.open(places.getFirst().id(), "");
    if (shell.lookup("#who-acts") instanceof ActorMenu who) {
      who.ask();
    }
    if (shell.lookup("#reminders") instanceof ReminderMenu bell) {
      bell.tell();
    }
    var _ = acting.who().subscribe((before, now) -> places.forEach(Station::refresh));
    if (opened.file().equals(new SampleStore(wiring, words.words()).file()) && !preferences.flag(TOUR, false)) {
      preferences.put(TOUR, Boolean.toString(true));
      model.done(Phrase.of("tour.offer"), Phrase.of("tour.begin"), shell::showAround);
    }
    if (waiting.isEmpty() && !chain.isFollowed()) {
      model.done(Phrase.of("shell.unfollowed"));
      imported(opened, places);
    }
    if (!waiting.isEmpty()) {
      model.open(intake.id(), "");
      intake.read(waiting);
    }
  }

  /** What waits for whoever acts, and who that is. */
  private static HBox who(Acting acting, Register register, ReminderModel reminders, StoreFrame frame) {
    var both = new HBox(new ReminderMenu(reminders, frame), new ActorMenu(acting, register, frame));
    both.setAlignment(Pos.CENTER);
    return both;
  }

  /** A verdict is made anew when problems or entries have changed; one that comes out the same writes nothing. */
  private void judgeAfter(OpenStore opened, StoreFrame frame) {
    var _ = frame.edits().listen(Set.of(Problem.KIND, LedgerEntry.KIND), () -> judge(opened));
    judge(opened);
  }

  private void judge(OpenStore opened) {
    var by = actor.get();
    jobs.latest("effects.judge", Phrase.of("shell.judging"), progress -> opened.chain().effects().judge(by, progress), rows -> {});
  }

  /** New results may hold new weaknesses: the list is looked at again, and every station reads anew. */
  private void imported(OpenStore opened, List<Station> places) {
    readPapers(opened);
    var by = actor.get();
    jobs.latest(
        "problems.refresh", Phrase.of("shell.detecting"), progress -> opened.chain().follow(by, progress),
        tests -> places.forEach(Station::refresh));
  }

  private void readPapers(OpenStore opened) {
    model.papers().setAll(
        opened.chain().figures().papers().stream().map(p -> new CommandChoice("paper-" + p.id(), Names.paper(p.info()))).toList());
    var looked = model.paper().get().filter(model.papers()::contains);
    model.paper().set(looked.or(() -> model.papers().stream().reduce((a, b) -> b)));
  }

  private void leave() {
    leaving.whenQuiet(() -> {
      close();
      welcome(this::stations);
    });
  }

  /** After how many minutes an open store is covered; the preference may say otherwise. */
  private int lockMinutes() {
    return preferences.get(LOCK).filter(m -> m.matches("\\d{1,4}")).map(Integer::valueOf).filter(m -> m > 0).orElse(LOCK_MINUTES);
  }

  private void lockAfter(int minutes) {
    preferences.put(LOCK, Integer.toString(minutes));
    lock.ifPresent(l -> l.patience(Duration.minutes(minutes)));
  }

  private void close() {
    lock.ifPresent(LockScreen::close);
    lock = Optional.empty();
    backingUp.ifPresent(Runnable::run);
    backingUp = Optional.empty();
    stands.ifPresent(ShellView::close);
    stands = Optional.empty();
    jobs.close();
    if (open != null) {
      open.chain().close();
      open = null;
    }
    jobs = freshJobs();
  }

  private void show(Region content) {
    if (stage.getScene() == null) {
      stage.setScene(new Scene(content));
    } else {
      stage.getScene().setRoot(content);
    }
    Look.apply(stage.getScene(), appearance.dress().get());
  }
}
