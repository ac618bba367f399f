package org.zhigai;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.zhigai.charts.Charts;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Names;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.adjustment.AdjustmentStation;
import org.zhigai.ui.effect.EffectStation;
import org.zhigai.ui.intake.HistoryStation;
import org.zhigai.ui.intake.ImportStation;
import org.zhigai.ui.jobs.PooledJobs;
import org.zhigai.ui.ledger.LedgerStation;
import org.zhigai.ui.monitoring.MonitoringStation;
import org.zhigai.ui.overview.OverviewStation;
import org.zhigai.ui.parts.Desk;
import org.zhigai.ui.parts.Faults;
import org.zhigai.ui.parts.Look;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.SystemClips;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.Undo;
import org.zhigai.ui.problems.ProblemsStation;
import org.zhigai.ui.report.ReportStation;
import org.zhigai.ui.shell.Choice;
import org.zhigai.ui.shell.Command;
import org.zhigai.ui.shell.FilePreferences;
import org.zhigai.ui.shell.Keys;
import org.zhigai.ui.shell.ShellView;
import org.zhigai.ui.shell.ShellViewModel;
import org.zhigai.ui.shell.WelcomeView;
import org.zhigai.ui.shell.WelcomeViewModel;
import org.zhigai.ui.shell.WindowMemory;

/** One window: the welcome first, then the stations over the open store. */
final class OpenWindow {
  private static final int JOBS = 2;

  private final Wiring wiring;
  private final Stage stage;
  private final Charts charts;
  private final FilePreferences preferences = new FilePreferences(FilePreferences.usualPlace());
  private final UiWords words = new UiWords(ShellViewModel.language(preferences));
  private final PooledJobs jobs;
  private final ShellViewModel model;
  private final Desk desk;
  private @Nullable OpenStore open;

  OpenWindow(Wiring wiring, Stage stage, Charts charts, Picker picker) {
    this.wiring = wiring;
    this.stage = stage;
    this.charts = charts;
    this.jobs = new PooledJobs(JOBS, new Faults(words, stage::getScene));
    this.model = new ShellViewModel(words, preferences, wiring.clock());
    this.desk =
        new Desk(words, jobs, new Undo(), preferences, model, model, picker, this::actor, model.theme(), wiring.clock());
  }

  void start(Optional<FxWindow.Opening> opening) {
    WindowMemory.attach(stage, preferences);
    stage.titleProperty().bind(words.text("shell.name"));
    stage.addEventHandler(javafx.stage.WindowEvent.WINDOW_HIDDEN, e -> close());
    welcome();
    stage.show();
    opening.ifPresent(o ->
        jobs.run(
            Phrase.of("shell.welcome.open.doing"),
            progress -> new Welcoming(wiring, words, preferences).open(o.store(), o.password(), progress),
            opened -> stations(opened, List.of())));
  }

  private void welcome() {
    var actions = new WelcomeViewModel<OpenStore>(new Welcoming(wiring, words, preferences), jobs, this::stations);
    show(new WelcomeView(actions, desk, model::switchLanguage));
  }

  /** @param waiting workbooks to import now */
  private void stations(OpenStore opened, List<Path> waiting) {
    open = opened;
    var chain = opened.chain();
    model.school().set(chain.school().name());
    model.store().set(String.valueOf(opened.file().getFileName()));
    var explore = new Explore(chain.archive().results());
    var places = new ArrayList<Station>();
    places.add(new OverviewStation(desk, chain.figures(), chain.problems(), chain.ledger(), charts));
    places.add(
        MonitoringStation.of(
            desk, explore, chain.archive().boards(),
            new MonitoringStation.Sessions(chain.archive().meetings(), chain.problems(), chain.adjustments(), chain.school().name()), charts,
            new MonitoringStation.Tools(new SystemClips(), wiring.charts(), wiring.pack())));
    places.add(ProblemsStation.of(desk, chain.problems(), chain.thresholds(), chain.figures(), explore, charts));
    places.add(AdjustmentStation.of(desk, chain.adjustments(), chain.problems()));
    places.add(LedgerStation.of(desk, chain.ledger(), chain.problems(), () -> chain.school().principal()));
    places.add(EffectStation.of(desk, chain.effects(), chain.problems(), chain.ledger(), charts));
    places.add(ReportStation.of(desk, chain.reports(), new FolderOpener()));
    var menu = List.of(new Command("close-store", Phrase.of("shell.store.close"), this::leave));
    var intake = new ImportStation(desk, chain.imports(), outcome -> imported(opened, places));
    var history = new HistoryStation(desk, chain.imports(), chain.figures()::imports, gone -> imported(opened, places));
    var shell = new ShellView(model, desk, places, List.of(intake, history), menu);
    show(shell);
    Keys.install(stage.getScene(), shell, model, desk);
    readPapers(opened);
    places.forEach(Station::refresh);
    model.open(places.getFirst().id(), "");
    if (!waiting.isEmpty()) {
      model.open(intake.id(), "");
      intake.read(waiting);
    }
  }

  /** New results may hold new weaknesses: the list is looked at again, and every station reads anew. */
  private void imported(OpenStore opened, List<Station> places) {
    readPapers(opened);
    var by = actor();
    jobs.latest(
        "problems.refresh", Phrase.of("shell.detecting"), progress -> opened.chain().problems().refresh(by, progress),
        tests -> places.forEach(Station::refresh));
  }

  private void readPapers(OpenStore opened) {
    model.papers().setAll(
        opened.chain().figures().papers().stream().map(p -> new Choice("paper-" + p.id(), Names.paper(p.info()))).toList());
    var looked = model.paper().get().filter(model.papers()::contains);
    model.paper().set(looked.or(() -> model.papers().stream().reduce((a, b) -> b)));
  }

  private void leave() {
    close();
    welcome();
  }

  private void close() {
    if (open != null) {
      open.chain().close();
      open = null;
    }
  }

  private void show(Region content) {
    if (stage.getScene() == null) {
      stage.setScene(new Scene(content));
    } else {
      stage.getScene().setRoot(content);
    }
    Look.apply(stage.getScene(), model.theme().get());
  }

  private Actor actor() {
    var name = preferences.get("person.name").orElse(System.getProperty("user.name", ""));
    return new Actor(name, preferences.get("person.department").orElse("教务处"));
  }
}
