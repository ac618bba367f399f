package org.zhigai.ui.adjustment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.ui.parts.SiftField;
import org.zhigai.adjustment.PlanScope;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.kernel.SafeFile;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.EmptyState;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.parts.Beside;

/** Left the plans, beside them the diagnosis that never leaves sight, right the plan as a document; with large letters the diagnosis stands above it. */
final class AdjustmentView implements View {
  /** So wide must the screen be for three columns. */
  private static final double BESIDE = 860;

  private final AdjustmentViewModel model;
  private final StoreFrame frame;
  private final Node[] more;
  private final SiftField sift;
  private final ListView<TeachingAdjustment> list;
  private final ListChangeListener<TeachingAdjustment> changed = change -> select();
  private Subscription watching = Subscription.EMPTY;

  /** @param more what stands before the plans' own buttons */
  AdjustmentView(AdjustmentViewModel model, StoreFrame frame, Node... more) {
    this.more = more.clone();
    this.model = model;
    this.frame = frame;
    this.sift = new SiftField("plan", frame.words());
    this.list = Nodes.named(new ListView<>(sift.over(model.plans(), this::text)), "plan-list", frame.words().say("planview.title"), "zg-plans");
  }

  @Override
  public Node build() {
    var page = new VBox(new ScreenHeader(say("planview.title"), say("planview.answers"),
        Stream.concat(Stream.of(more), Stream.of(printing(), own(), draft())).toArray(Node[]::new)), body());
    page.getStyleClass().add("zg-page");
    watchSelection();
    return page;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    model.plans().removeListener(changed);
  }

  private Button draft() {
    var button = Nodes.button("plan-draft", "", model::draft, "accent");
    watching = watching.and(model.waiting().subscribe(count -> {
      var text = say("planview.draft", count.intValue());
      button.setText(text);
      button.setAccessibleText(text);
      button.setDisable(count.intValue() == 0);
      button.setAccessibleHelp(say("planview.draft.why"));
    }));
    return button;
  }

  private String heading(TeachingAdjustment plan) {
    return model.problemOf(plan).map(p -> p.number() + " · " + p.finding().target().name()).orElse("");
  }

  private String text(TeachingAdjustment plan) {
    var status = say("planview.status." + plan.status().name().toLowerCase(Locale.ROOT));
    return String.join(" ", plan.number(), heading(plan), plan.whom(), status);
  }

  private Node body() {
    list.setCellFactory(l -> new PlanCell());
    list.setPlaceholder(new EmptyState(Material2AL.EVENT_NOTE, say("planview.empty")));
    VBox.setVgrow(list, Priority.ALWAYS);
    var left = new VBox(8, sift, list);
    left.getStyleClass().add("zg-plan-left");
    var document = new PlanDocument(model, frame);
    watching = watching.and(document.watch());
    var shown = new VBox(16, document);
    var scroll = new ScrollPane(shown);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("zg-plan-scroll");
    scroll.visibleProperty().bind(model.chosen().map(Optional::isPresent));
    HBox.setHgrow(scroll, Priority.ALWAYS);
    var pane = new DiagnosisPane(frame.words());
    var diagnosis = diagnosis(pane);
    var body = new HBox(16, left, diagnosis, scroll);
    VBox.setVgrow(body, Priority.ALWAYS);
    watching = watching.and(Beside.follow(body, BESIDE, frame.preferences(), isBeside -> {
      shown.getChildren().remove(pane);
      diagnosis.setContent(isBeside ? pane : null);
      diagnosis.setManaged(isBeside);
      if (!isBeside) {
        shown.getChildren().addFirst(pane);
      }
    }));
    return body;
  }

  /** Beside the document, and never scrolled away with it. */
  private ScrollPane diagnosis(DiagnosisPane pane) {
    var scroll = new ScrollPane(pane);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("zg-diagnosis-scroll");
    watching = watching.and(model.chosen().subscribe(plan -> {
      plan.ifPresent(pane);
      scroll.setVisible(plan.isPresent());
    }));
    return scroll;
  }

  /** A class of the plan's grade may have a plan of its own. */
  private Node own() {
    var menu = Nodes.named(new MenuButton(say("planview.own")), "plan-own", say("planview.own"));
    menu.setOnShowing(e -> model.classes(classes -> menu.getItems().setAll(classes.stream().map(this::item).toList())));
    watching = watching.and(model.chosen().subscribe(plan -> {
      menu.getItems().setAll(new MenuItem(say("planview.classes.reading")));
      menu.setDisable(plan.filter(p -> p.scope() == PlanScope.GRADE).isEmpty());
    }));
    return menu;
  }

  /** The plan as its teacher hands it in, and all of its grade in one file. */
  private Node printing() {
    var menu = Nodes.named(new MenuButton(say("planview.print")), "plan-print", say("planview.print"));
    for (var all : List.of(false, true)) {
      for (var ending : List.of(".docx", ".xlsx")) {
        var text = say(all ? "planview.print.all" : "planview.print.one", ending);
        var item = new MenuItem(text);
        item.setOnAction(e -> {
          var plans = model.printed(all);
          var called = all ? say("planview.title") : plans.stream().findFirst().map(p -> p.number() + " " + p.whom()).orElse("");
          frame.picker().target(menu, text, called, new Picker.Sort(text, List.of("*" + ending)))
              .ifPresent(file -> model.print(plans, SafeFile.ending(file, ending)));
        });
        menu.getItems().add(item);
      }
    }
    watching = watching.and(model.chosen().subscribe(plan -> menu.setDisable(plan.isEmpty())));
    return menu;
  }

  private MenuItem item(ClassRef of) {
    var item = new MenuItem(of.label());
    item.setOnAction(e -> model.draftOwn(of));
    return item;
  }

  private void watchSelection() {
    watching =
        watching
            .and(list.getSelectionModel().selectedItemProperty().subscribe(
                plan -> Optional.ofNullable(plan).ifPresent(model::choose)))
            .and(model.chosen().subscribe(plan -> select()));
    model.plans().addListener(changed);
  }

  private void select() {
    model.chosen().get()
        .filter(p -> !p.equals(list.getSelectionModel().getSelectedItem()))
        .ifPresent(p -> list.getSelectionModel().select(p));
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }

  /** A plan in the list; the first of a problem carries the problem above it. */
  private final class PlanCell extends ListCell<TeachingAdjustment> {
    /** As wide as the list, and no wider: what does not fit ends in dots. */
    PlanCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TeachingAdjustment plan, boolean empty) {
      super.updateItem(plan, empty);
      setText(null);
      setGraphic(plan == null || empty ? null : row(plan));
    }

    private Node row(TeachingAdjustment plan) {
      var who = plan.whom();
      var scope = new Chip(say("planview.scope." + plan.scope().name().toLowerCase(Locale.ROOT)), Tone.NEUTRAL);
      var status = Nodes.label(say("planview.status." + plan.status().name().toLowerCase(Locale.ROOT)), "zg-caption");
      status.setMinWidth(Label.USE_PREF_SIZE);
      var line = new HBox(8, scope, Nodes.label(who), Nodes.spring(), status);
      var before = getIndex() > 0 ? list.getItems().get(getIndex() - 1).problemId() : -1;
      if (before == plan.problemId()) {
        return line;
      }
      var heading = heading(plan);
      return new VBox(6, Nodes.label(heading, "zg-strong"), line);
    }
  }
}
