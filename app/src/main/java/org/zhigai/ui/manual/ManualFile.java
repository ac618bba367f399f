package org.zhigai.ui.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhigai.kernel.Lang;
import org.zhigai.ui.manual.ManualPage.Block;
import org.zhigai.ui.manual.ManualPage.Run;
import org.zhigai.ui.manual.ManualPage.Section;

/**
 * Reads the manual of a language. A line is a thing of its own: {@code = id | title} begins a page and {@code == id | title} a section, {@code -} a line of a
 * list, {@code : word | meaning} an entry, {@code ! id | caption} a picture, {@code #} is passed over, and anything else is a paragraph. {@code [words](page/section)}
 * leads there. What stands behind {@code ~} in a title or an entry is what it explains: ids of controls, or {@code screen:} and a station.
 */
final class ManualFile {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)]+)\\)");
  private static final String BAR = " | ";

  private final List<ManualPage> pages = new ArrayList<>();

  private ManualFile() {}

  static List<ManualPage> read(Lang lang) {
    var name = "/org/zhigai/manual/manual_" + (lang == Lang.ZH ? "zh" : "en") + ".txt";
    try (var in = Objects.requireNonNull(ManualFile.class.getResourceAsStream(name), name)) {
      var file = new ManualFile();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(file::line);
      return List.copyOf(file.pages);
    } catch (IOException torn) {
      throw new UncheckedIOException(torn);
    }
  }

  private void line(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("== ")) {
      var head = Head.of(line.substring(3));
      pages.getLast().sections().add(new Section(pages.getLast().id(), head.left(), head.right(), head.topics(), new ArrayList<>()));
    } else if (line.startsWith("= ")) {
      var head = Head.of(line.substring(2));
      pages.add(new ManualPage(head.left(), head.right(), head.topics(), new ArrayList<>()));
    } else {
      pages.getLast().sections().getLast().blocks().add(block(line));
    }
  }

  private static Block block(String line) {
    return switch (line.charAt(0)) {
      case '-' -> new Block.Item(runs(line.substring(2)));
      case ':' -> entry(line.substring(2));
      case '!' -> {
        var head = Head.of(line.substring(2));
        yield new Block.Picture(head.left(), head.right());
      }
      default -> new Block.Text(runs(line));
    };
  }

  private static Block entry(String line) {
    var bar = line.indexOf(BAR);
    var name = line.substring(0, bar).split(" ~ ", 2);
    return new Block.Entry(name[0].strip(), name.length > 1 ? topics(name[1]) : List.of(), runs(line.substring(bar + BAR.length())));
  }

  private static List<String> topics(String text) {
    return Stream.of(text.strip().split("\\s+")).toList();
  }

  private static List<Run> runs(String text) {
    var out = new ArrayList<Run>();
    var found = LINK.matcher(text);
    var at = 0;
    while (found.find()) {
      out.add(new Run(text.substring(at, found.start()), ""));
      out.add(new Run(found.group(1), found.group(2)));
      at = found.end();
    }
    out.add(new Run(text.substring(at), ""));
    return out.stream().filter(r -> !r.text().isEmpty()).toList();
  }

  /** What stands before the bar, behind it, and what it explains. */
  private record Head(String left, String right, List<String> topics) {
    static Head of(String text) {
      var bar = text.indexOf(BAR);
      var rest = text.substring(bar + BAR.length()).split(" ~ ", 2);
      return new Head(text.substring(0, bar).strip(), rest[0].strip(), rest.length > 1 ? ManualFile.topics(rest[1]) : List.of());
    }
  }
}
