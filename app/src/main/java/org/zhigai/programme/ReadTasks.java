package org.zhigai.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhigai.programme.ProgrammeTask.Told;
import org.zhigai.support.DutyShare;

/** Reads the file of tasks that comes with the program; its form is told at its head. */
final class ReadTasks {
  private static final String ANSWERS = "answer";

  private ReadTasks() {}

  /** In their order. @throws IllegalArgumentException with the line that is none of the form */
  static List<ProgrammeTask> builtIn() {
    try (var in = Objects.requireNonNull(ReadTasks.class.getResourceAsStream("tasks.txt"), "tasks.txt")) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<ProgrammeTask> of(String text) {
    var out = new ArrayList<ProgrammeTask>();
    for (var block : text.lines().filter(l -> !l.startsWith("#")).reduce("", (a, b) -> a + "\n" + b).split("\n\\s*\n")) {
      if (!block.isBlank()) {
        out.add(task(block));
      }
    }
    return out;
  }

  private static ProgrammeTask task(String block) {
    var fields = new LinkedHashMap<String, String>();
    var answers = new ArrayList<Wanted>();
    block.lines().filter(l -> !l.isBlank()).forEach(line -> {
      var colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException(line);
      }
      var value = line.substring(colon + 2).strip();
      if (line.startsWith(ANSWERS + ":")) {
        answers.add(answer(value));
      } else if (fields.put(line.substring(0, colon), value) != null) {
        throw new IllegalArgumentException("twice: " + line);
      }
    });
    return new ProgrammeTask(
        said(fields, "task"), phase(said(fields, "phase")), due(said(fields, "due")), new Told(said(fields, "zh"), said(fields, "en")),
        new Told(said(fields, "owes-zh"), said(fields, "owes-en")), new Told(said(fields, "artefact-zh"), said(fields, "artefact-en")), answers);
  }

  private static String said(Map<String, String> fields, String key) {
    var value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key + " in " + fields);
    }
    return value;
  }

  private static DutyShare.Phase phase(String text) {
    return DutyShare.Phase.valueOf(text.equals("always") ? "ALWAYS" : "Y" + text);
  }

  private static Due due(String text) {
    return switch (text) {
      case "each-term" -> new Due.EachTerm();
      case "each-year" -> new Due.EachYear();
      default -> new Due.Once(LocalDate.parse(text));
    };
  }

  /** {@code kind field=value|value × many}. */
  private static Wanted answer(String text) {
    var many = text.split(" × ", 2);
    if (many.length < 2 || !many[1].matches("\\d+")) {
      throw new IllegalArgumentException(text);
    }
    var which = many[0].split("[ =]", 3);
    if (which.length == 2) {
      throw new IllegalArgumentException(text);
    }
    var asked = which.length == 3;
    return new Wanted(
        which[0], asked ? which[1] : "", asked ? Set.of(which[2].split("\\|")) : Set.of(), Integer.parseInt(many[1]));
  }
}
