package org.zhigai.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.Appearance;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** What is set now, and what of it is looked for. */
public final class SettingsModel implements ViewModel {
  /** After how many minutes an open store is covered. */
  static final List<Integer> MINUTES = List.of(5, 15, 30, 60);

  private final StoreFrame frame;
  private final Appearance appearance;
  private final Kept kept;
  private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
  private final ReadOnlyObjectWrapper<Optional<String>> found = new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());
  private boolean leading;
  private double scrolled;

  /**
   * What is kept outside the preferences.
   *
   * @param rename keeps the school's particulars; off the window's thread
   * @param renamed told on the window's thread
   * @param minutes after how many minutes it is covered now
   * @param cover covers it after so many from now on
   * @param showAround begins the tour
   */
  public record Kept(
      Supplier<SchoolProfile> school, Consumer<SchoolProfile> rename, Consumer<SchoolProfile> renamed, Supplier<Integer> minutes, Consumer<Integer> cover,
      Runnable showAround) {}

  public SettingsModel(Appearance appearance, Kept kept, StoreFrame frame) {
    this.appearance = appearance;
    this.kept = kept;
    this.frame = frame;
  }

  StoreFrame frame() {
    return frame;
  }

  Appearance appearance() {
    return appearance;
  }

  /** What was typed to look for a setting. */
  StringProperty wanted() {
    return wanted;
  }

  /** The setting somebody came for. */
  ReadOnlyObjectProperty<Optional<String>> found() {
    return found.getReadOnlyProperty();
  }

  void find(String id) {
    wanted.set("");
    leading = true;
    found.set(Optional.empty());
    found.set(Optional.of(id));
  }

  /** Whether whoever came for it is yet to be led there. */
  boolean isLeading() {
    var now = leading;
    leading = false;
    return now;
  }

  /** How far the screen was scrolled: it is made anew under the hands of whoever changes letters or colours. */
  double scrolled() {
    return scrolled;
  }

  void scrolled(double now) {
    scrolled = now;
  }

  void contrast(boolean far) {
    var now = appearance.dress().get();
    appearance.dress(new Dress(now.theme().contrasting(far), now.percent(), now.still()));
  }

  void dark(boolean dark) {
    if (appearance.theme().get().isDark() != dark) {
      appearance.switchTheme();
    }
  }

  void letters(int percent) {
    var now = appearance.dress().get();
    appearance.dress(new Dress(now.theme(), percent, now.still()));
  }

  void still(boolean still) {
    var now = appearance.dress().get();
    appearance.dress(new Dress(now.theme(), now.percent(), still));
  }

  SchoolProfile school() {
    return kept.school().get();
  }

  /**
   * Changes one of the school's particulars, of those that are kept when its turn has come: another one may be on its way. A school without a name
   * is none: that is refused, and said.
   *
   * @return whether it is done
   */
  boolean rename(UnaryOperator<SchoolProfile> change) {
    if (change.apply(school()).name().isBlank()) {
      frame.notices().care(Phrase.of("settings.school.unnamed"));
      return false;
    }
    frame.jobs().inTurn(Phrase.of("settings.school.doing"), progress -> {
      var now = change.apply(school());
      if (now.equals(school())) {
        return Optional.<SchoolProfile>empty();
      }
      kept.rename().accept(now);
      return Optional.of(now);
    }, done -> done.ifPresent(now -> {
      kept.renamed().accept(now);
      frame.notices().saved();
    }));
    return true;
  }

  int minutes() {
    return kept.minutes().get();
  }

  void cover(int minutes) {
    kept.cover().accept(minutes);
  }

  void showAround() {
    kept.showAround().run();
  }

  void go(String station, String target) {
    frame.navigator().open(station, target);
  }
}
