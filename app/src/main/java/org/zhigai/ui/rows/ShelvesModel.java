package org.zhigai.ui.rows;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.zhigai.rows.Book;
import org.zhigai.rows.Kind;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** Several kinds of record, one of them open; which one is remembered. */
public final class ShelvesModel implements ViewModel {
  private static final String LAST = "records.last";

  private final List<RowsModel<?>> shelves;
  private final StoreFrame frame;
  private final ReadOnlyObjectWrapper<RowsModel<?>> open;
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");

  public ShelvesModel(Book book, List<Kind<?>> kinds, RowsModel.Exporting exporting, StoreFrame frame) {
    this.frame = frame;
    this.shelves = kinds.stream().<RowsModel<?>>map(kind -> new RowsModel<>(book, kind, exporting, frame)).toList();
    var last = frame.preferences().get(LAST).orElse("");
    this.open = new ReadOnlyObjectWrapper<>(
        this, "open", shelves.stream().filter(s -> s.kind().id().equals(last)).findFirst().orElse(shelves.getFirst()));
    shelves.forEach(s -> s.badge().subscribe(this::count));
  }

  List<RowsModel<?>> shelves() {
    return shelves;
  }

  ReadOnlyObjectProperty<RowsModel<?>> open() {
    return open.getReadOnlyProperty();
  }

  /** How many records there are in all. */
  public ReadOnlyStringProperty badge() {
    return badge.getReadOnlyProperty();
  }

  public void refresh() {
    shelves.forEach(RowsModel::refresh);
  }

  void choose(RowsModel<?> shelf) {
    open.set(shelf);
    frame.preferences().put(LAST, shelf.kind().id());
  }

  /** @param target the id of a kind, or the number of a record */
  public void show(String target) {
    shelves.stream().filter(s -> s.kind().id().equals(target) || s.has(target)).findFirst().ifPresent(shelf -> {
      choose(shelf);
      shelf.choose(target);
    });
  }

  private void count() {
    var all = shelves.stream().flatMap(s -> Stream.of(s.badge().get())).filter(b -> !b.isEmpty()).mapToInt(Integer::parseInt).sum();
    badge.set(all == 0 ? "" : Integer.toString(all));
  }
}
