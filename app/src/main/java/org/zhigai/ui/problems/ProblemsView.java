package org.zhigai.ui.problems;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.SiftField;
import org.zhigai.charts.Charts;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Finding;
import org.zhigai.problems.Lack;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.View;

/**
 * The problem list: the problems on the left, the one looked at on the right. In its place, when asked for: what counts as a problem,
 * or how small a problem can be seen.
 */
public final class ProblemsView implements View {
  private final ProblemsModel model;
  private final StoreFrame frame;
  private final UiWords words;
  private final SiftField sift;
  private final ThresholdsModel thresholds;
  private final EvidenceModel evidence;
  private final Charts charts;
  private final StackPane detail = new StackPane();
  private final StackPane body = new StackPane();
  private final StackPane list = new StackPane();
  private static final Set<ProblemState> ALWAYS_OFFERED = EnumSet.of(ProblemState.SUGGESTED, ProblemState.CONFIRMED);
  private final FlowPane filters = new FlowPane(6, 6);
  private final ToggleGroup sides = new ToggleGroup();
  private Runnable leaving = () -> {};
  private Subscription following = Subscription.EMPTY;

  public ProblemsView(ProblemsModel model, ThresholdsModel thresholds, EvidenceModel evidence, StoreFrame frame, Charts charts) {
    this.model = model;
    this.thresholds = thresholds;
    this.evidence = evidence;
    this.charts = charts;
    this.frame = frame;
    this.words = frame.words();
    this.sift = new SiftField("problems", words);
  }

  @Override
  public Node build() {
    var page = new VBox(16, header(), body);
    page.getStyleClass().addAll("zg-page", "zg-problems");
    VBox.setVgrow(body, Priority.ALWAYS);
    var both = new HBox(16, master(), detail());
    var none = nothing();
    following =
        following
            .and(model.all().subscribe(all -> {
              list.getChildren().setAll(all.isEmpty() ? none : both);
              offerFilters(all);
            }))
            .and(sides.selectedToggleProperty().subscribe(this::side)).and(thresholds.asked().subscribe(this::asked));
    return page;
  }

  @Override
  public void close() {
    following.unsubscribe();
    leaving.run();
  }

  private Node header() {
    return new ScreenHeader(
        words.say("problemview.title"), words.say("problemview.answers"),
        side("sight", words.say("sight.open"), words.say("sight.title")),
        side("thresholds", words.say("threshold.open"), words.say("threshold.title")),
        Nodes.button("problems-detect", words.say("problemview.detect"), model::detect),
        side("stated", words.say("problemview.stated.open"), words.say("problemview.stated.title")));
  }

  /** Thresholds are come to from the settings as well. */
  private void asked(boolean now) {
    if (now) {
      thresholds.asked().set(false);
      sides.getToggles().stream().filter(t -> "thresholds".equals(t.getUserData())).forEach(sides::selectToggle);
    }
  }

  private ToggleButton side(String key, String text, String says) {
    var button = Nodes.named(new ToggleButton(text), "problems-" + key, says);
    button.setTooltip(new javafx.scene.control.Tooltip(says));
    button.setUserData(key);
    button.setToggleGroup(sides);
    return button;
  }

  /** The list, or what was asked for in its place. */
  private void side(@Nullable Toggle chosen) {
    leaving.run();
    leaving = () -> {};
    switch (chosen == null ? "" : String.valueOf(chosen.getUserData())) {
      case "thresholds" -> {
        var pane = new ThresholdsPane(thresholds, words);
        leaving = pane::close;
        body.getChildren().setAll(pane);
        thresholds.refresh();
      }
      case "sight" -> {
        var pane = new SightPane(model, frame, charts);
        leaving = pane::close;
        body.getChildren().setAll(pane);
      }
      case "stated" -> {
        var form = new StatedForm(Optional.empty(), LocalDate.now(frame.clock()), words, (stated, confirmed) -> {
          sides.selectToggle(null);
          model.state(stated, confirmed);
        }, () -> sides.selectToggle(null));
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("zg-stated");
        body.getChildren().setAll(scroll);
      }
      default -> body.getChildren().setAll(list);
    }
  }

  private Node nothing() {
    var empty = new EmptyState(
        Material2MZ.RULE, words.say("problemview.empty"), "problems-detect-first", words.say("problemview.detect.first"), model::detect);
    VBox.setVgrow(empty, Priority.ALWAYS);
    return new VBox(16, untested(), empty);
  }

  private Node master() {
    var list = list();
    VBox.setVgrow(list, Priority.ALWAYS);
    var box = new VBox(8, sift, filters, sieve(), list);
    box.getStyleClass().add("zg-master");
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  /** Why there is nothing, where there could hardly have been anything. */
  private Node untested() {
    var said = Nodes.named(Nodes.paragraph("", "zg-muted"), "problems-untested", "");
    following = following.and(model.detection().subscribe(known -> {
      var empty = known.filter(d -> d.findings().isEmpty() && !d.lacks().isEmpty() && !d.lacks().contains(Lack.PAPERS));
      said.setText(empty.map(d -> words.say("problemview.untested", d.tests(), Lack.all(d.lacks()))).orElse(""));
      said.setVisible(empty.isPresent());
      said.setManaged(empty.isPresent());
    }));
    return said;
  }

  /** From tests to findings, in one line that leads to the explanation. */
  private Node sieve() {
    var link = Nodes.named(new Hyperlink(), "problems-sieve", words.say("sight.this-time"), "zg-sieve");
    link.setWrapText(true);
    link.setMinHeight(Hyperlink.USE_PREF_SIZE);
    link.setOnAction(e -> sides.getToggles().stream().filter(t -> "sight".equals(t.getUserData())).forEach(sides::selectToggle));
    following =
        following.and(
            model.detection().subscribe(
                d -> {
                  var says = d.map(SightPane::sieve).map(words::say).orElse("");
                  link.setText(says);
                  link.setAccessibleText(says);
                }));
    return link;
  }

  private String text(Problem problem) {
    return problem.number() + " " + problem.statement().in(words.words()) + " " + problem.finding().target().name();
  }

  private ListView<Problem> list() {
    var list = Nodes.named(new ListView<>(sift.over(model.listed(), this::text)), "problems-list", words.say("problemview.title"));
    list.setCellFactory(l -> new ProblemCell(words, this::span, model::head));
    list.setPlaceholder(Nodes.label(words.say("problemview.none-of-state"), "zg-muted"));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(p -> Optional.ofNullable(p).ifPresent(x -> model.select(x.number())));
    following =
        following
            .and(model.selected().subscribe(p -> p.ifPresent(x -> select(list, x))))
            .and(model.listings().subscribe(n -> model.selected().get().ifPresent(x -> select(list, x))));
    return list;
  }

  /** One that was chosen elsewhere, or has just been written, comes into sight. */
  private static void select(ListView<Problem> list, Problem chosen) {
    var before = list.getSelectionModel().getSelectedItem();
    list.getSelectionModel().select(chosen);
    if (before == null || before.id() != chosen.id()) {
      list.scrollTo(chosen);
    }
  }

  private Node detail() {
    var scroll = Nodes.named(new ScrollPane(detail), "problem-scroll", words.say("problemview.detail"));
    scroll.setFitToWidth(true);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    following = following.and(model.selected().subscribe(this::show)).and(model.listings().subscribe(n -> show(model.selected().get())));
    return scroll;
  }

  private void show(Optional<Problem> chosen) {
    var before = detail.getChildren().stream().findFirst().orElse(null);
    if (before instanceof DetailPane pane && chosen.filter(pane::shows).isPresent()) {
      return;
    }
    detail.getChildren().clear();
    chosen.ifPresent(p -> detail.getChildren().add(new DetailPane(p, span(p.finding()), model, evidence, frame, charts)));
  }

  private Span span(Finding finding) {
    return Span.of(model.all().get().stream().map(Problem::finding).toList(), finding.unit());
  }

  private void offerFilters(List<Problem> all) {
    filters.getChildren().clear();
    for (var state : ProblemState.values()) {
      var count = all.stream().filter(p -> !p.row().isWithdrawn() && p.state() == state).count();
      var says = words.say("problemview.filter", StateChip.name(state), count);
      var button = Nodes.named(new ToggleButton(says), "problems-filter-" + state.name(), says, "zg-filter");
      button.setSelected(model.states().get().contains(state));
      button.setOnAction(e -> model.states().set(toggled(state)));
      if (count > 0 || ALWAYS_OFFERED.contains(state)) {
        filters.getChildren().add(button);
      }
    }
    var gone = all.stream().filter(p -> p.row().isWithdrawn()).count();
    if (gone > 0) {
      filters.getChildren().add(switched("withdrawn", words.say("problemview.filter", Phrase.of("rows.withdrawn"), gone), model.withdrawn()));
    }
    filters.getChildren().add(switched("grouped", words.say("problemview.grouped"), model.grouped()));
    var waiting = model.waiting().size();
    if (waiting > 1) {
      filters.getChildren().add(Nodes.button("problems-confirm-all", words.say("problemview.confirm.all", waiting), model::confirmAll, "small"));
    }
  }

  private static Node switched(String key, String says, BooleanProperty on) {
    var button = Nodes.named(new ToggleButton(says), "problems-filter-" + key, says, "zg-filter");
    button.setSelected(on.get());
    button.setOnAction(e -> on.set(button.isSelected()));
    return button;
  }

  private Set<ProblemState> toggled(ProblemState state) {
    var next = EnumSet.noneOf(ProblemState.class);
    next.addAll(model.states().get());
    if (!next.remove(state)) {
      next.add(state);
    }
    return next;
  }
}
