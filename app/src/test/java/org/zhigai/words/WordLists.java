package org.zhigai.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.zhigai.kernel.Lang;

/** The word lists of one language, all of them: what is written under every key. */
record WordLists(Lang lang, Map<String, String> sentences) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  static WordLists read(Path folder, Lang lang) {
    var all = new TreeMap<String, String>();
    var end = "_" + lang.name().toLowerCase(Locale.ROOT) + ".properties";
    try (var files = Files.list(folder)) {
      files.filter(f -> f.getFileName().toString().endsWith(end)).forEach(f -> {
        var list = new Properties();
        try (var text = Files.newBufferedReader(f, StandardCharsets.UTF_8)) {
          list.load(text);
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
        // A key is looked up in the list of its first word: in any other it is not there.
        list.forEach((key, sentence) -> {
          if (f.getFileName().toString().equals(key.toString().split("\\.", 2)[0] + end)) {
            all.put((String) key, (String) sentence);
          }
        });
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new WordLists(lang, all);
  }

  /** The file that a key is looked up in. */
  String file(String key) {
    return key.split("\\.", 2)[0] + "_" + lang.name().toLowerCase(Locale.ROOT) + ".properties";
  }

  /** The line as it stands in its file, or is to. */
  String line(String key, String sentence) {
    return file(key) + ": " + key + "=" + sentence.replace("\n", "\\n");
  }

  /** Which of the values handed to it a sentence says. */
  static Set<Integer> places(String sentence) {
    var out = new TreeSet<Integer>();
    // Within apostrophes a brace is a brace.
    PLACE.matcher(sentence.replace("''", "").replaceAll("'[^']*'", "")).results().forEach(found -> out.add(Integer.valueOf(found.group(1))));
    for (var format : new MessageFormat(sentence, Locale.ROOT).getFormatsByArgumentIndex()) {
      if (format instanceof ChoiceFormat choice) {
        for (var part : choice.getFormats()) {
          out.addAll(places((String) part));
        }
      }
    }
    return out;
  }
}
