package org.zhigai.ui.parts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.zhigai.kernel.Lang;

/** The language of the window and how it is dressed: changed at once, and remembered. */
public final class Appearance implements ViewModel {
  private static final String LANGUAGE = "window.language";

  private final UiWords words;
  private final Preferences preferences;
  private final ReadOnlyObjectWrapper<Dress> dress;
  private final ReadOnlyObjectWrapper<Theme> theme;

  public Appearance(UiWords words, Preferences preferences) {
    this.words = words;
    this.preferences = preferences;
    this.dress = new ReadOnlyObjectWrapper<>(this, "dress", Dress.of(preferences));
    this.theme = new ReadOnlyObjectWrapper<>(this, "theme", dress.get().theme());
  }

  /** The language the window was left in; Chinese at first. */
  public static Lang language(Preferences preferences) {
    return preferences.get(LANGUAGE).filter(Lang.EN.name()::equals).isPresent() ? Lang.EN : Lang.ZH;
  }

  public ReadOnlyObjectProperty<Dress> dress() {
    return dress.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Theme> theme() {
    return theme.getReadOnlyProperty();
  }

  public ObservableValue<Lang> lang() {
    return words.lang();
  }

  public void speak(Lang lang) {
    preferences.put(LANGUAGE, lang.name());
    words.switchTo(lang);
  }

  public void switchLanguage() {
    speak(words.lang().get() == Lang.ZH ? Lang.EN : Lang.ZH);
  }

  public void dress(Dress now) {
    preferences.put(Dress.THEME, now.theme().name());
    preferences.put(Dress.TEXT, Integer.toString(now.percent()));
    preferences.put(Dress.STILL, Boolean.toString(now.still()));
    theme.set(now.theme());
    dress.set(now);
  }

  /** Light for dark, or dark for light. */
  public void switchTheme() {
    dress(new Dress(theme.get().other(), dress.get().percent(), dress.get().still()));
  }
}
