package org.zhigai.ui.manual;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Command;
import org.zhigai.ui.parts.Navigator;
import org.zhigai.ui.parts.Search;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.parts.ViewModel;

/** Where the manual is open, what is looked for in it, and what of it belongs to a place of the window. */
public final class ManualModel implements ViewModel, Search {
  private static final int MOST = 5;

  private final UiWords words;
  private final Navigator navigator;
  private final Map<Lang, Manual> read = new EnumMap<>(Lang.class);
  private final ReadOnlyObjectWrapper<String> open = new ReadOnlyObjectWrapper<>(this, "open", "start/chain");
  private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");

  public ManualModel(UiWords words, Navigator navigator) {
    this.words = words;
    this.navigator = navigator;
  }

  Manual manual() {
    synchronized (read) {
      // Search comes from another thread.
      return read.computeIfAbsent(words.lang().get(), Manual::of);
    }
  }

  /** Address of the section in sight. */
  ReadOnlyObjectProperty<String> open() {
    return open.getReadOnlyProperty();
  }

  StringProperty wanted() {
    return wanted;
  }

  /** @param address a page, or a page and a section of it */
  public void show(String address) {
    wanted.set("");
    manual().section(address).ifPresent(s -> open.set(s.address()));
  }

  /** What is said of a place of the window. */
  Optional<Manual.Topic> explains(List<String> ids, String station) {
    return manual().explains(ids, station);
  }

  void leaf(String address) {
    navigator.open("manual", address);
  }

  @Override
  public List<Command> found(String typed) {
    return manual().found(typed).stream().limit(MOST)
        .map(s -> new Command("manual-" + s.page() + "-" + s.id(), Phrase.of("manual.found", s.title()), () -> leaf(s.address()))).toList();
  }
}
