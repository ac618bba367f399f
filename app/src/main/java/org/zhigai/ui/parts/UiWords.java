package org.zhigai.ui.parts;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.value.Value;

/** The window's words: one language at a time, switchable while the window stands. */
public final class UiWords {
  private final Words chinese = new Words(Lang.ZH);
  private final Words english = new Words(Lang.EN);
  private final ReadOnlyObjectWrapper<Lang> lang;

  public UiWords(Lang lang) {
    this.lang = new ReadOnlyObjectWrapper<>(this, "lang", lang);
  }

  public ReadOnlyObjectProperty<Lang> lang() {
    return lang.getReadOnlyProperty();
  }

  public void switchTo(Lang other) {
    lang.set(other);
  }

  /** The words of the language of the moment. */
  public Words words() {
    return lang.get() == Lang.ZH ? chinese : english;
  }

  public Locale locale() {
    return words().locale();
  }

  /** The sentence in the language of the moment. */
  public String say(Phrase phrase) {
    return words().say(phrase);
  }

  /** The sentence in the language of the moment. */
  public String say(String key, Object... values) {
    return words().say(key, values);
  }

  /** The value in the language of the moment. */
  public String say(Value value) {
    return words().say(value);
  }

  /** The sentence, following the language: for what is not built again at a switch. */
  public StringBinding text(Phrase phrase) {
    return Bindings.createStringBinding(() -> say(phrase), lang);
  }

  /** As {@link #text(Phrase)} for a key without values. */
  public StringBinding text(String key) {
    return text(Phrase.of(key));
  }
}
