package org.zhigai.ui.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.ColumnReading;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.monitoring.intake.Corrections.Header;
import org.zhigai.monitoring.intake.Corrections.SetValue;
import org.zhigai.monitoring.intake.Meaning;
import org.zhigai.monitoring.intake.SheetCells;
import org.zhigai.monitoring.intake.SheetCorrections;
import org.zhigai.ui.parts.StoreFrame;

/** What a person does with the sheet in sight: another header, another meaning, a row left out, a value set. */
final class SheetDeeds implements GridDress.Deeds {
  private static final List<Meaning> USUAL =
      List.of(
          Meaning.NAME, Meaning.EXAM_NUMBER, Meaning.STUDENT_CODE, Meaning.CLASS, Meaning.ITEM, Meaning.TOTAL, Meaning.SUBJECT,
          Meaning.IGNORED);

  private static final String HIDDEN = "＊";

  private final PreviewViewModel model;
  private final StoreFrame frame;
  private final Node near;
  private SheetGrid grid;
  private SheetPlan plan;
  private String lastReason = "";

  /** @param near dialogs belong to this node's window */
  SheetDeeds(PreviewViewModel model, StoreFrame frame, Node near, SheetPlan plan, SheetCells cells) {
    this.model = model;
    this.frame = frame;
    this.near = near;
    this.plan = plan;
    this.grid =
        new SheetGrid(say("grid", plan.sheet().name()), cells, new SheetPaint(plan.sheet()), new GridDress(frame.words(), this));
  }

  SheetGrid grid() {
    return grid;
  }

  /** Shows a sheet, or the same one read otherwise. */
  void show(SheetPlan other, SheetCells cells) {
    plan = other;
    grid.show(cells, new SheetPaint(other.sheet()));
  }

  @Override
  public void choose(SheetSpot spot) {
    grid.here().set(Optional.of(spot));
    grid.requestFocus();
  }

  @Override
  public void header(int row) {
    correct(Phrase.of("preview.did.header", row + 1), c -> c.withHeader(new Header(List.of(row + 1), false)));
  }

  @Override
  public ContextMenu rowMenu(int row) {
    var items = new ArrayList<MenuItem>();
    items.add(item("row-header", say("row.makeHeader"), () -> header(row)));
    if (grid.paint().isHeader(row)) {
      items.add(item("row-data", say("row.noHeader"), () -> headers(row, false)));
    } else {
      items.add(item("row-also", say("row.alsoHeader"), () -> headers(row, true)));
    }
    items.add(new SeparatorMenuItem());
    if (grid.paint().isTurned()) {
      var meanings = new Menu(say("row.meaning"));
      meanings.getItems().addAll(columnMenu(row).getItems());
      items.add(meanings);
    }
    if (grid.paint().isExcluded(row)) {
      items.add(item("row-include", say("row.include"), () -> include(row)));
    } else {
      items.add(item("row-exclude", say("row.exclude"), () -> exclude(row)));
    }
    return menu(items);
  }

  /** The header with a row more or less; these rows exactly. */
  private void headers(int row, boolean more) {
    var rows = new TreeSet<>(plan.sheet().headerRows());
    if (more) {
      rows.add(row + 1);
    } else {
      rows.remove(row + 1);
    }
    if (!rows.isEmpty()) {
      correct(Phrase.of("preview.did.header", row + 1), c -> c.withHeader(new Header(List.copyOf(rows), true)).withColumns(c.columns()));
    }
  }

  /** Leaves a row out, for a reason that is kept. */
  void exclude(int row) {
    ReasonDialog.ask(near, frame.words(), Phrase.of("preview.row.exclude.title", row + 1), Optional.empty(), lastReason)
        .ifPresent(said -> {
          lastReason = said.reason();
          correct(Phrase.of("preview.did.exclude", row + 1), c -> c.withExcluded(row + 1, open(said.reason(), row)));
        });
  }

  void include(int row) {
    correct(Phrase.of("preview.did.include", row + 1), c -> c.withoutExcluded(row + 1));
  }

  /** Reads a cell otherwise than it stands, for a reason that is kept. */
  void set(SheetSpot spot) {
    var before = grid.sheet().text(spot.row(), spot.column());
    ReasonDialog.ask(near, frame.words(), Phrase.of("preview.cell.set.title", spot.name()), Optional.of(before), lastReason)
        .ifPresent(said -> {
          lastReason = said.reason();
          correct(
              Phrase.of("preview.did.set", spot.name()),
              c -> c.withValue(
                  new SetValue(spot.row(), spot.column(), before, said.value().strip(), open(said.reason(), spot.row()))));
        });
  }

  void unset(SheetSpot spot) {
    correct(Phrase.of("preview.did.unset", spot.name()), c -> c.withoutValue(spot.row(), spot.column()));
  }

  /** A reason is kept outside the vault: who the row is about goes out of it. */
  private String open(String reason, int row) {
    var out = reason;
    for (var column : grid.paint().columns(SheetCorrections::isIdentity)) {
      var who = grid.sheet().text(row, column).strip();
      out = who.length() > 1 ? out.replace(who, HIDDEN) : out;
    }
    return out;
  }

  @Override
  public void column(GridCell head, int column) {
    if (!grid.paint().isTurned()) {
      columnMenu(column).show(head, Side.BOTTOM, 0, 0);
    }
  }

  private ContextMenu columnMenu(int column) {
    var items = new ArrayList<MenuItem>();
    USUAL.forEach(m -> items.add(meaning(column, m)));
    items.add(new SeparatorMenuItem());
    for (var tint : Tint.values()) {
      var rest = Arrays.stream(Meaning.values()).filter(m -> Tint.of(m) == tint && !USUAL.contains(m)).toList();
      var more = new Menu(say("tint." + tint));
      rest.forEach(m -> more.getItems().add(meaning(column, m)));
      items.add(more);
    }
    if (grid.paint().column(column).filter(c -> Tint.of(c.meaning()) == Tint.SCORE).isPresent()) {
      items.add(new SeparatorMenuItem());
      items.add(item("column-mark", say("column.mark"), () -> mark(column)));
    }
    if (plan.sheet().corrections().columns().containsKey(column)) {
      items.add(new SeparatorMenuItem());
      items.add(item("meaning-restore", say("column.restore"), () -> restore(column)));
    }
    return menu(items);
  }

  /** Asks for a column's full mark; what is no number above zero is not taken. */
  void mark(int column) {
    var letters = ColumnReading.letters(column);
    var now = grid.paint().column(column).map(c -> c.fullMark()).filter(m -> !Double.isNaN(m)).map(m -> say("review.number", m)).orElse("");
    MarkDialog.ask(near, frame.words(), Phrase.of("preview.column.mark.title", letters), now)
        .ifPresent(mark -> correct(Phrase.of("preview.did.mark", letters), c -> c.withFullMark(column, mark)));
  }

  void restore(int column) {
    correct(Phrase.of("preview.did.column", ColumnReading.letters(column)), c -> c.withoutColumn(column));
  }

  private MenuItem meaning(int column, Meaning meaning) {
    var item = new CheckMenuItem(say("meaning." + meaning));
    item.setId("meaning-" + meaning);
    item.setMnemonicParsing(false);
    item.setSelected(grid.paint().column(column).or(() -> grid.paint().line(column)).filter(c -> c.meaning() == meaning).isPresent());
    item.setOnAction(e -> correct(Phrase.of("preview.did.column", ColumnReading.letters(column)), c -> c.withColumn(column, meaning)));
    return item;
  }

  @Override
  public ContextMenu cellMenu(SheetSpot spot) {
    var items = new ArrayList<MenuItem>();
    items.add(item("cell-set", say("cell.set"), () -> set(spot)));
    if (grid.paint().isSet(spot.row(), spot.column())) {
      items.add(item("cell-unset", say("cell.unset"), () -> unset(spot)));
    }
    items.add(new SeparatorMenuItem());
    items.addAll(rowMenu(spot.row()).getItems());
    return menu(items);
  }

  /** Says what was asked; the sheet is read anew with it. */
  void answer(Answer answer) {
    correct(Phrase.of("preview.did.answer"), c -> c.and(answer.change()));
  }

  void date(LocalDate day) {
    model.date(plan, day);
  }

  void correct(Phrase what, UnaryOperator<Corrections> change) {
    model.correct(plan, what, change);
  }

  private static ContextMenu menu(List<MenuItem> items) {
    return new ContextMenu(items.toArray(MenuItem[]::new));
  }

  private static MenuItem item(String id, String verb, Runnable deed) {
    var item = new MenuItem(verb);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> deed.run());
    return item;
  }

  private String say(String what, Object... values) {
    return frame.words().say("preview." + what, values);
  }
}
