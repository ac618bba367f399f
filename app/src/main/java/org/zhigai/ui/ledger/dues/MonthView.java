package org.zhigai.ui.ledger.dues;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.UiWords;

/** A month, Monday first, with what falls due on each day; beside it the day that is looked at, each line leading to its row. Arrow keys go from day to day. */
public final class MonthView extends VBox {
  private static final int DAYS = 7;
  private static final int SHOWN = 2;
  /** So wide is a line beside the month. */
  private static final double TEXT = 244;
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");

  private final DueModel model;
  private final StoreFrame frame;
  private final UiWords words;
  private final HBox head = new HBox(8);
  private final GridPane grid = new GridPane();
  private final VBox list = new VBox(8);

  public MonthView(DueModel model, StoreFrame frame) {
    super(8);
    this.model = model;
    this.frame = frame;
    this.words = frame.words();
    Nodes.named(this, "dues", say("title"), "zg-dues");
    Nodes.named(grid, "dues-month", say("title"), "zg-month");
    grid.setFocusTraversable(true);
    grid.setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    head.setAlignment(Pos.CENTER_LEFT);
    for (var i = 0; i < DAYS; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / DAYS);
      grid.getColumnConstraints().add(column);
    }
    Nodes.named(list, "dues-day", say("day"), "zg-dues-day");
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("zg-dues-list");
    HBox.setHgrow(grid, Priority.ALWAYS);
    var both = new HBox(16, grid, scroll);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(head, both);
  }

  /** Follows the model until unsubscribed. */
  public Subscription watch() {
    return model.day().subscribe(now -> show()).and(model.changes().subscribe(now -> show()));
  }

  private void show() {
    head();
    month();
    day();
  }

  private void head() {
    var month = model.month();
    head.getChildren().setAll(
        Nodes.iconButton("dues-before", Material2MZ.NAVIGATE_BEFORE, say("before"), () -> model.turn(-1)),
        Nodes.named(Nodes.label(say("month", month.getYear(), month.getMonthValue()), "zg-section"), "dues-which", ""),
        Nodes.iconButton("dues-after", Material2MZ.NAVIGATE_NEXT, say("after"), () -> model.turn(1)),
        Nodes.button("dues-today", say("today"), () -> model.look(model.today()), "small", "flat"));
    if (model.isEmpty(month)) {
      head.getChildren().add(Nodes.named(Nodes.label(say("none"), "zg-muted"), "dues-none", say("none")));
      model.nearest(month).ifPresent(near -> {
        var text = say("nearest", date(near));
        var link = Nodes.named(new Hyperlink(text), "dues-nearest", text);
        link.setOnAction(e -> model.look(near));
        head.getChildren().add(link);
      });
    }
  }

  private void month() {
    grid.getChildren().clear();
    grid.getRowConstraints().setAll(new RowConstraints());
    for (var i = 0; i < DAYS; i++) {
      var name = Nodes.label(DayOfWeek.of(i + 1).getDisplayName(TextStyle.SHORT, words.locale()), "zg-caption");
      grid.add(name, i, 0);
    }
    var first = model.month().atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var week = 0;
    for (var at = first; !at.isAfter(model.month().atEndOfMonth()); at = at.plusDays(DAYS)) {
      week++;
      var row = new RowConstraints();
      row.setVgrow(Priority.ALWAYS);
      row.setFillHeight(true);
      row.setPercentHeight(-1);
      grid.getRowConstraints().add(row);
      for (var i = 0; i < DAYS; i++) {
        grid.add(cell(at.plusDays(i)), i, week);
      }
    }
  }

  private Node cell(LocalDate at) {
    var items = model.on(at);
    var box = new VBox(1, Nodes.label(Integer.toString(at.getDayOfMonth()), "zg-month-number"));
    items.stream().limit(items.size() == SHOWN + 1 ? SHOWN + 1 : SHOWN).forEach(i -> {
      var line = Nodes.label(words.say("dues.line", i.sort(), text(i)), "zg-month-line", i.tone().styleClass());
      line.setMaxWidth(Double.MAX_VALUE);
      box.getChildren().add(line);
    });
    if (items.size() > SHOWN + 1) {
      box.getChildren().add(Nodes.label(say("more", items.size() - SHOWN), "zg-month-more"));
    }
    Nodes.named(box, "dues-" + at, say("day.says", date(at), items.size()), "zg-month-day");
    box.pseudoClassStateChanged(TODAY, at.equals(model.today()));
    box.pseudoClassStateChanged(CHOSEN, at.equals(model.day().get()));
    box.pseudoClassStateChanged(OTHER, at.getMonth() != model.month().getMonth());
    box.setMinHeight(0);
    box.setPrefHeight(64);
    box.setOnMousePressed(e -> {
      model.look(at);
      grid.requestFocus();
    });
    return box;
  }

  private void day() {
    var at = model.day().get();
    var items = model.on(at);
    var title = at.equals(model.today()) ? say("day.today", date(at)) : date(at);
    list.getChildren().setAll(Nodes.label(title, "zg-section"));
    if (items.isEmpty()) {
      list.getChildren().add(Nodes.paragraph(say("day.none"), "zg-muted"));
    }
    for (var i = 0; i < items.size(); i++) {
      list.getChildren().add(item(i, items.get(i)));
    }
    list.getChildren().add(Nodes.paragraph(say("keys"), "zg-caption"));
  }

  private Node item(int index, DueItem item) {
    var chips = new HBox(8, new Chip(words.say(item.sort()), item.tone()), Nodes.label(item.number(), "zg-caption"));
    chips.setAlignment(Pos.CENTER_LEFT);
    // A label in a button does not know how wide it may be, and grows as tall as its letters below one another.
    var text = new Text(text(item));
    text.getStyleClass().add("zg-dues-text");
    var button = Nodes.button("dues-item-" + index, "", () -> frame.navigator().open(item.station(), item.target()), "zg-dues-item");
    button.setGraphic(new VBox(4, chips, text));
    button.setMaxWidth(Double.MAX_VALUE);
    text.setWrappingWidth(TEXT);
    button.setAccessibleText(words.say(item.sort()) + " " + item.number() + " " + text(item));
    return button;
  }

  private String text(DueItem item) {
    return words.words().text(item.what());
  }

  private void key(KeyEvent e) {
    var at = model.day().get();
    var taken =
        switch (e.getCode()) {
          case LEFT -> look(at.minusDays(1));
          case RIGHT -> look(at.plusDays(1));
          case UP -> look(at.minusDays(DAYS));
          case DOWN -> look(at.plusDays(DAYS));
          case PAGE_UP -> look(at.minusMonths(1));
          case PAGE_DOWN -> look(at.plusMonths(1));
          case HOME -> look(model.today());
          case ENTER, SPACE -> model.on(at).size() == 1 ? open(model.on(at)) : first();
          default -> false;
        };
    if (taken) {
      e.consume();
    }
  }

  private boolean look(LocalDate at) {
    model.look(at);
    return true;
  }

  private boolean open(List<DueItem> only) {
    frame.navigator().open(only.getFirst().station(), only.getFirst().target());
    return true;
  }

  /** To the lines of the day, when there are several. */
  private boolean first() {
    var line = list.lookup("#dues-item-0");
    if (line != null) {
      line.requestFocus();
    }
    return line != null;
  }

  private String date(LocalDate at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(words.locale()).format(at);
  }

  private String say(String what, Object... values) {
    return words.say("dues." + what, values);
  }
}
