package org.zhigai.ui.rows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.AuditLine;
import org.zhigai.rows.Book;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Trail;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** The history of the whole store: filtered, exported, held to its hash chain. */
public final class TrailModel implements ViewModel {
  /** Changes that are shown at once. */
  static final int MOST = 500;
  private static final int ALL = Integer.MAX_VALUE;

  private final Book book;
  private final Exporting exporting;
  private final StoreFrame frame;
  private final StringProperty who = new SimpleStringProperty(this, "who", "");
  private final StringProperty number = new SimpleStringProperty(this, "number", "");
  private final ObjectProperty<Optional<Kind<?>>> kind = new SimpleObjectProperty<>(this, "kind", Optional.empty());
  private final ObjectProperty<Optional<LocalDate>> from = new SimpleObjectProperty<>(this, "from", Optional.empty());
  private final ObjectProperty<Optional<LocalDate>> to = new SimpleObjectProperty<>(this, "to", Optional.empty());
  private final ReadOnlyObjectWrapper<List<AuditLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());

  /** Writes a part of the history into a file. */
  public interface Exporting {
    /** @param broken the first change at which the history does not hold together */
    void write(List<AuditLine> lines, OptionalLong broken, Path file);
  }

  public TrailModel(Book book, Exporting exporting, StoreFrame frame) {
    this.book = book;
    this.exporting = exporting;
    this.frame = frame;
    List.<javafx.beans.Observable>of(who, number, kind, from, to).forEach(asked -> asked.addListener(changed -> refresh()));
  }

  StringProperty who() {
    return who;
  }

  StringProperty number() {
    return number;
  }

  ObjectProperty<Optional<Kind<?>>> kind() {
    return kind;
  }

  ObjectProperty<Optional<LocalDate>> from() {
    return from;
  }

  ObjectProperty<Optional<LocalDate>> to() {
    return to;
  }

  List<Kind<?>> kinds() {
    return book.kinds();
  }

  /** What was asked for, the newest first. */
  ReadOnlyObjectProperty<List<AuditLine>> lines() {
    return lines.getReadOnlyProperty();
  }

  private Trail asked(int most) {
    return new Trail(who.get(), kind.get().map(Kind::id).orElse(""), number.get(), from.get(), to.get(), most);
  }

  public void refresh() {
    var now = asked(MOST);
    frame.jobs().latest("trail.read", Phrase.of("trail.reading"), progress -> book.trail(now).reversed(), lines::set);
  }

  /** The history of one row. */
  public void show(String wanted) {
    clear();
    number.set(wanted);
  }

  void clear() {
    who.set("");
    number.set("");
    kind.set(Optional.empty());
    from.set(Optional.empty());
    to.set(Optional.empty());
  }

  /** Says whether the hash chain holds. */
  void check() {
    frame.jobs().run(Phrase.of("trail.checking"), progress -> book.firstBroken(), broken -> {
      if (broken.isEmpty()) {
        frame.notices().done(Phrase.of("trail.whole"));
      } else {
        frame.notices().care(Phrase.of("trail.broken", broken.getAsLong()));
      }
    });
  }

  /** All that was asked for, however much, oldest first. */
  void export(Path file) {
    var now = asked(ALL);
    frame.jobs().run(Phrase.of("trail.exporting"), progress -> {
      exporting.write(book.trail(now), book.firstBroken(), file);
      return file;
    }, done -> frame.notices().done(Phrase.of("trail.exported", String.valueOf(done.getFileName()))));
  }
}
