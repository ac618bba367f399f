package org.zhigai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhigai.analysis.RawTable;
import org.zhigai.analysis.TableReader;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.intake.ChosenFiles;
import org.zhigai.monitoring.intake.OpenedWorkbook;
import org.zhigai.monitoring.intake.WorkbookReader;
import picocli.CommandLine.Option;

/** Where the password of an encrypted workbook may come from: a file, the environment, a prompt. Asked for only when one is met. */
final class WorkbookPasswords {
  private static final String VARIABLE = "ZHIGAI_WORKBOOK_PASSWORD";
  private static final String LOCKED = "ZG-305";
  private static final int TRIES = 3;

  @Option(
      names = "--workbook-password-file",
      paramLabel = "FILE",
      description = "File with the passwords of encrypted workbooks, one a line; else ZHIGAI_WORKBOOK_PASSWORD, else a prompt.")
  private @Nullable Path file;

  /** Those that opened a workbook; the next one is often locked by the same. */
  private final Set<String> good = new LinkedHashSet<>();

  /** The readers of a kit, opening what is encrypted. */
  Kit unlocking(Kit kit, Words words) {
    return kit.reading(new Workbooks(kit.reader(), words), new Tables(kit.tables(), words));
  }

  private <T> T opened(Path workbook, Optional<String> given, Words words, Function<Optional<String>, T> read) {
    try {
      return read.apply(given);
    } catch (UserFault fault) {
      if (!fault.code().equals(LOCKED) || given.isPresent()) {
        throw fault;
      }
      return tried(workbook, words, read, fault);
    }
  }

  private <T> T tried(Path workbook, Words words, Function<Optional<String>, T> read, UserFault locked) {
    var candidates = new ArrayList<>(good);
    candidates.addAll(given());
    for (var candidate : candidates) {
      var out = attempt(read, candidate);
      if (out.isPresent()) {
        return out.get();
      }
    }
    for (var i = 0; i < TRIES; i++) {
      var typed = prompt(workbook, words);
      if (typed.isEmpty()) {
        break;
      }
      var out = attempt(read, typed.get());
      if (out.isPresent()) {
        return out.get();
      }
    }
    throw new UserFault(
        UserFault.Kind.INPUT, LOCKED, locked.what(), Phrase.of("command.workbook.password.remedy"), locked);
  }

  private <T> Optional<T> attempt(Function<Optional<String>, T> read, String password) {
    try {
      var out = read.apply(Optional.of(password));
      good.add(password);
      return Optional.of(out);
    } catch (UserFault fault) {
      if (fault.code().equals(LOCKED)) {
        return Optional.empty();
      }
      throw fault;
    }
  }

  private List<String> given() {
    if (file != null) {
      try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
        return lines.filter(l -> !l.isEmpty()).limit(100).toList();
      } catch (IOException | java.io.UncheckedIOException unreadable) {
        throw new UserFault(
            UserFault.Kind.USAGE, "ZG-201", Phrase.of("command.password.unreadable", file.toString()),
            Phrase.of("command.workbook.password.remedy"), unreadable);
      }
    }
    var set = System.getenv(VARIABLE);
    return set == null || set.isEmpty() ? List.of() : List.of(set);
  }

  private static Optional<String> prompt(Path workbook, Words words) {
    return Prompt.secret(words.say("command.workbook.password.prompt", String.valueOf(workbook.getFileName()))).map(String::new);
  }

  private final class Workbooks implements WorkbookReader {
    private final WorkbookReader reader;
    private final Words words;

    Workbooks(WorkbookReader reader, Words words) {
      this.reader = reader;
      this.words = words;
    }

    @Override
    public OpenedWorkbook open(Path workbook, Optional<String> password, Progress progress) {
      return opened(workbook, password, words, p -> reader.open(workbook, p, progress));
    }

    @Override
    public ChosenFiles chosen(List<Path> files) {
      return reader.chosen(files);
    }
  }

  private final class Tables implements TableReader {
    private final TableReader reader;
    private final Words words;

    Tables(TableReader reader, Words words) {
      this.reader = reader;
      this.words = words;
    }

    @Override
    public List<RawTable> read(Path table, Progress progress) {
      return opened(table, Optional.empty(), words, p -> reader.read(table, p, progress));
    }
  }
}
