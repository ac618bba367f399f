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
  private static final List<String> IN_MANUAL = List.of("overview", "import", "monitoring", "ledger", "effect");
  private static final double WIDE = 640;
  /** Asked for: on the screen of a desk, not of a laptop. */
  private static final String DESK = "1920";

  private ScreenPictures() {}

  /** Those of the manual, where the program finds them. */
  private static void manual() throws IOException {
    var folder = Path.of("src", "main", "resources", "org", "zhigai", "manual");
    try (var sample = new OpenedSample(Files.createTempDirectory("zhigai-manual"), 1100, 640)) {
      try (var files = Files.list(Path.of("..", "sample-workbooks"))) {
        sample.picker.files = files.filter(f -> f.getFileName().toString().matches("\\d\\d_.*\\.xlsx")).sorted().limit(2).toList();
      }
      for (var lang : Lang.values()) {
        dress(sample, Dress.of(Theme.LIGHT), lang);
        for (var place : IN_MANUAL) {
          sample.go(place);
          sample.quiet();
          if (place.equals("import") && sample.find("#import-choose") != null) {
            sample.fire("#import-choose");
            sample.await(() -> sample.find("#import-go") != null && !sample.find("#import-go").isDisabled());
            sample.quiet();
          }
          sample.photograph(folder.resolve(place + (lang == Lang.ZH ? "_zh.png" : "_en.png")), WIDE);
        }
      }
    }
  }

  /**
   * @param arguments {@code manual}, or places, themes, languages and sizes of letters that are wanted; all of a sort of which none is named. {@code dialogs}, or
   *     the name of one, for what is asked over the screens instead of them
   */
  public static void main(String[] arguments) throws IOException {
    var asked = List.of(arguments);
    if (asked.contains("manual") && asked.size() == 1) {
      manual();
      System.exit(0);
    }
    var themes = wanted(asked, Arrays.stream(Theme.values()).map(Enum::name).toList()).stream().map(Theme::valueOf).toList();
    var langs = wanted(asked, Arrays.stream(Lang.values()).map(Enum::name).toList()).stream().map(Lang::valueOf).toList();
    var sizes = wanted(asked, List.of("100", "150", "200")).stream().map(Integer::valueOf).toList();
    var isDesk = asked.contains(DESK);
    try (var sample =
        isDesk
            ? new OpenedSample(Files.createTempDirectory("zhigai-screens"), 1920, 1080)
            : new OpenedSample(Files.createTempDirectory("zhigai-screens"), 1366, 697)) {
      var dialogs = new DialogPictures(sample, Files.createTempDirectory("zhigai-asked"));
      var asking = asked.contains("dialogs") ? dialogs.names() : dialogs.names().stream().filter(asked::contains).toList();
      var places = asking.isEmpty() ? wanted(asked, OpenedSample.PLACES) : asking;
      for (var theme : themes) {
        for (var lang : langs) {
          for (var size : sizes) {
            dialogs.home();
            dress(sample, new Dress(theme, size, true), lang);
            for (var place : places) {
              var named = String.join("-", place, theme.name(), lang.name(), size + (isDesk ? "-" + DESK : ""));
              var file = Path.of("target", "screens", named.toLowerCase(Locale.ROOT) + ".png");
              if (asking.isEmpty()) {
                sample.go(place);
                sample.quiet();
                Shortened.on(sample.scene()).forEach(cut -> System.out.println(named + " " + cut));
                sample.photograph(file);
              } else {
                dialogs.show(place, lang, () -> {
                  sample.over().forEach(scene -> Shortened.on(scene).forEach(cut -> System.out.println(named + " " + cut)));
                  sample.photographAll(file);
                });
              }
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
