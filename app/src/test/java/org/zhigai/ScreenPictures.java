package org.zhigai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhigai.kernel.Lang;
import org.zhigai.ui.Fx;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ui.parts.Theme;
import org.zhigai.ui.shell.ShellView;

/** Photographs every screen of the sample as a laptop with its task bar shows it, into {@code target/screens}: {@code place-theme-lang-percent.png}. */
final class ScreenPictures {
  private ScreenPictures() {}

  /** @param arguments places, themes, languages and sizes of letters that are wanted; all of a sort of which none is named */
  public static void main(String[] arguments) throws IOException {
    var asked = List.of(arguments);
    var places = wanted(asked, OpenedSample.PLACES);
    var themes = wanted(asked, Arrays.stream(Theme.values()).map(Enum::name).toList()).stream().map(Theme::valueOf).toList();
    var langs = wanted(asked, Arrays.stream(Lang.values()).map(Enum::name).toList()).stream().map(Lang::valueOf).toList();
    var sizes = wanted(asked, List.of("100", "150", "200")).stream().map(Integer::valueOf).toList();
    try (var sample = new OpenedSample(Files.createTempDirectory("zhigai-screens"), 1366, 697)) {
      for (var theme : themes) {
        for (var lang : langs) {
          for (var size : sizes) {
            dress(sample, new Dress(theme, size, true), lang);
            for (var place : places) {
              sample.go(place);
              sample.quiet();
              sample.photograph(Path.of("target", "screens", String.join("-", place, theme.name(), lang.name(), size + ".png").toLowerCase(Locale.ROOT)));
            }
          }
        }
      }
    }
    System.exit(0);
  }

  private static void dress(OpenedSample sample, Dress dress, Lang lang) {
    Fx.on(() -> {
      var appearance = ((ShellView) sample.find("#shell")).appearance();
      appearance.dress(dress);
      appearance.speak(lang);
      return true;
    });
  }

  private static List<String> wanted(List<String> asked, List<String> all) {
    var named = all.stream().filter(asked::contains).toList();
    return named.isEmpty() ? all : named;
  }
}
