package org.zhigai.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Book;
import org.zhigai.ui.jobs.DirectJobs;
import org.zhigai.ui.jobs.Jobs;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Edits;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.MemoryPreferences;
import org.zhigai.ui.parts.Notices;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.parts.UiWords;

/** A frame whose jobs run at once, whose day is 1 June 2026, and which writes down what it is told. */
public final class TestFrame implements Notices {
  public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:03:00Z"), ZoneOffset.UTC);

  public final List<Phrase> told = new ArrayList<>();
  public final List<String> opened = new ArrayList<>();
  public final GivenPicker picker = new GivenPicker();
  public int saves;
  public final Book book;
  public final Frame window;
  public final StoreFrame frame;

  public TestFrame() {
    this(Books.fresh());
  }

  /** Over these records. */
  public TestFrame(Book book) {
    this(book, Lang.ZH, Theme.LIGHT);
  }

  public TestFrame(Lang lang, Theme theme) {
    this(Books.fresh(), lang, theme);
  }

  private TestFrame(Book book, Lang lang, Theme theme) {
    this.book = book;
    window =
        new Frame(
            new UiWords(lang), new DirectJobs(), new MemoryPreferences(), this,
            (station, target) -> opened.add(target.isEmpty() ? station : station + "/" + target), picker, new SimpleObjectProperty<>(theme), CLOCK);
    frame = over(book);
  }

  /** The same window over other records. */
  public StoreFrame over(Book book) {
    return new StoreFrame(window, new Edits(book, window.jobs(), this, () -> Books.BY), () -> Books.BY, () -> {});
  }

  /** The same window with other jobs. */
  public StoreFrame with(Jobs jobs, Runnable goesOut) {
    var other = new Frame(window.words(), jobs, window.preferences(), this, window.navigator(), picker, window.theme(), CLOCK);
    return new StoreFrame(other, new Edits(book, jobs, this, () -> Books.BY), () -> Books.BY, goesOut);
  }

  @Override
  public void done(Phrase what) {
    told.add(what);
  }

  @Override
  public void done(Phrase what, Phrase verb, Runnable action) {
    told.add(what);
  }

  @Override
  public void care(Phrase what) {
    told.add(what);
  }

  @Override
  public void care(Phrase what, Phrase verb, Runnable action) {
    told.add(what);
  }

  @Override
  public void saved() {
    saves++;
  }
}
