package org.zhigai.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.value.SeenText;

/** Reads one file line by line; {@link StrategyFile} tells the format. Used once. */
final class StrategyReader {
  private static final Pattern STEP = Pattern.compile("([1-9])[.．、]\\s*(.+)");
  private static final Pattern FIELD = Pattern.compile("([^：:]{1,4})[：:]\\s*(.*)");

  private final Tokens tokens;
  private final String file;
  private final Set<String> keys = new HashSet<>();
  private final List<Strategy> out = new ArrayList<>();
  private @Nullable Subject subject;
  private @Nullable EntryLines entry;
  private int line;

  StrategyReader(Tokens tokens, String file) {
    this.tokens = tokens;
    this.file = file;
  }

  List<Strategy> read(String text) {
    // A byte order mark is what Windows editors leave in front.
    for (var raw : SeenText.of(text).lines().toList()) {
      line++;
      var content = raw.strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        take(content);
      }
    }
    finish();
    return out;
  }

  private void take(String content) {
    if (content.startsWith("==")) {
      finish();
      var title = content.substring(2).strip();
      if (title.isEmpty()) {
        throw broken(content, "== 条目名称");
      }
      entry = new EntryLines(title, line);
      return;
    }
    var step = STEP.matcher(content);
    if (step.matches()) {
      var open = open(content);
      if (Integer.parseInt(step.group(1)) != open.steps().size() + 1 || open.steps().size() == 5) {
        throw broken(step.group(1) + ".", open.steps().size() == 5 ? "3–5" : open.steps().size() + 1 + ".");
      }
      open.steps().add(step.group(2).strip());
      return;
    }
    var first = field(content);
    if (first.getKey().brief()) {
      for (var part : content.split("[｜|]", -1)) {
        var one = field(part.strip());
        if (!one.getKey().brief()) {
          throw broken(part.strip(), names(Arrays.stream(EntryField.values()).filter(EntryField::brief).toList()));
        }
        put(one.getKey(), one.getValue());
      }
    } else {
      put(first.getKey(), first.getValue());
    }
  }

  private Map.Entry<EntryField, String> field(String content) {
    var match = FIELD.matcher(content);
    var known = Arrays.stream(EntryField.values()).filter(f -> f != EntryField.STEPS).toList();
    var field = match.matches() ? tokens.read(EntryField.class, match.group(1).strip()).filter(known::contains) : Optional.<EntryField>empty();
    if (field.isEmpty()) {
      throw broken(content, names(known));
    }
    if (match.group(2).isBlank()) {
      throw broken(content, tokens.of(field.get()) + "：…");
    }
    return Map.entry(field.get(), match.group(2).strip());
  }

  private void put(EntryField field, String content) {
    if (field == EntryField.SUBJECT) {
      finish();
      subject = tokens.read(Subject.class, content).orElseThrow(() -> broken(content, names(Arrays.asList(Subject.values()))));
    } else if (open(content).fields().put(field, new Told(content, line)) != null) {
      throw broken(tokens.of(field), tokens.of(field) + " × 1");
    }
  }

  private EntryLines open(String content) {
    if (entry == null) {
      throw broken(content, "== 条目名称");
    }
    return entry;
  }

  private void finish() {
    var done = entry;
    entry = null;
    if (done == null) {
      return;
    }
    var last = line;
    line = done.line();
    if (subject == null) {
      throw broken("== " + done.title(), tokens.of(EntryField.SUBJECT) + "：…");
    }
    var made = new EntryMaker(tokens, done, subject, this::brokenAt).make();
    if (!keys.add(made.key())) {
      throw broken("== " + made.title(), "== …");
    }
    out.add(made);
    line = last;
  }

  private String names(List<? extends Enum<?>> values) {
    return values.stream().map(tokens::of).collect(Collectors.joining("、"));
  }

  private UserFault broken(String found, String expected) {
    return brokenAt(line, found, expected);
  }

  private UserFault brokenAt(int at, String found, String expected) {
    return new UserFault(
        UserFault.Kind.INPUT, "ZG-390", Phrase.of("strategy.broken", file, at, found, expected), Phrase.of("strategy.broken.remedy"));
  }

  /** @param line 1-based */
  record Told(String content, int line) {}

  /** The raw lines of one entry. */
  record EntryLines(String title, int line, Map<EntryField, Told> fields, List<String> steps) {
    EntryLines(String title, int line) {
      this(title, line, new EnumMap<>(EntryField.class), new ArrayList<>());
    }
  }

  /** Makes the fault that names line, what was found and what was expected. */
  interface Faults {
    UserFault at(int line, String found, String expected);
  }
}
