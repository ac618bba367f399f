package org.zhigai.ui.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Our style sheets. They are written for letters of 14 pixels; for larger ones every size of letters and icons and every height in them is multiplied, and
 * widths grow by half as much, since text wraps. A number in {@code em} follows its letters as it is.
 */
final class StyleSheets {
  private static final List<String> USUAL =
      List.of(
          "controls", "zhigai", "parts", "shell", "intake", "overview", "monitoring", "problems", "adjustment", "ledger", "effect", "report", "care", "review",
          "settings",
          "manual", "print");
  private static final String STILL = "still";
  private static final Pattern SIZE = Pattern.compile("(-fx-(?:[a-z]+-)*(size|height|width)\\s*:\\s*)(\\d+(?:\\.\\d+)?)px");
  private static final int AS_DRAWN = 100;

  private StyleSheets() {}

  /** Their addresses. */
  static List<String> of(Dress dress) {
    var more = Stream.concat(dress.theme().sheets().stream(), dress.still() ? Stream.of(STILL) : Stream.of());
    return Stream.concat(USUAL.stream(), more).flatMap(name -> place(name).stream()).map(sheet -> address(sheet, dress.percent())).toList();
  }

  /** A room that has no sheet yet is left out. */
  private static Optional<URL> place(String name) {
    return Optional.ofNullable(StyleSheets.class.getResource("/org/zhigai/ui/" + name + ".css"));
  }

  private static String address(URL sheet, int percent) {
    if (percent == AS_DRAWN) {
      return sheet.toExternalForm();
    }
    var grown = grown(read(sheet), percent);
    return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(grown.getBytes(StandardCharsets.UTF_8));
  }

  /** The same sheet for letters of another size. */
  static String grown(String css, int percent) {
    return SIZE.matcher(css).replaceAll(found -> {
      // What is a border and not a room for text stays a border.
      var property = found.group(1);
      var factor = property.contains("border") ? AS_DRAWN : found.group(2).equals("width") ? (percent + AS_DRAWN) / 2.0 : percent;
      return property + Double.parseDouble(found.group(3)) * factor / AS_DRAWN + "px";
    });
  }

  private static String read(URL sheet) {
    try (var in = sheet.openStream()) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
