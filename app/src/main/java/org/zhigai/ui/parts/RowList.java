package org.zhigai.ui.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;

/** The rows of a kind as a screen lists them: follows the store without disturbing what has not changed. */
public final class RowList<K> {
  private final Facts facts;
  private final Kind<K> kind;
  private final Function<K, Row<K>> row;
  private final Comparator<K> order;
  private final ObservableList<K> items = FXCollections.observableArrayList();

  /**
   * By number.
   *
   * @param row the row behind a view
   */
  public RowList(Facts facts, Kind<K> kind, Function<K, Row<K>> row) {
    this(facts, kind, row, (_, _) -> 0);
  }

  /** @param order of the list; rows that are equal in it stand by number */
  public RowList(Facts facts, Kind<K> kind, Function<K, Row<K>> row, Comparator<K> order) {
    this.facts = facts;
    this.kind = kind;
    this.row = row;
    this.order = order;
  }

  public ObservableList<K> items() {
    return items;
  }

  public Optional<K> find(long id) {
    return items.stream().filter(k -> row.apply(k).id() == id).findFirst();
  }

  public Optional<K> find(String number) {
    return items.stream().filter(k -> row.apply(k).number().equals(number)).findFirst();
  }

  /** Brings the list to what the store holds now. */
  public void sync() {
    var now = new ArrayList<>(facts.all(kind));
    now.sort(order);
    if (sameRows(now)) {
      for (var i = 0; i < now.size(); i++) {
        if (!row.apply(items.get(i)).equals(row.apply(now.get(i)))) {
          items.set(i, now.get(i));
        }
      }
    } else {
      items.setAll(now);
    }
  }

  private boolean sameRows(List<K> now) {
    if (now.size() != items.size()) {
      return false;
    }
    for (var i = 0; i < now.size(); i++) {
      if (row.apply(now.get(i)).id() != row.apply(items.get(i)).id()) {
        return false;
      }
    }
    return true;
  }
}
