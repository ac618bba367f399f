package org.zhigai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.template.Filling;
import org.zhigai.ui.Fx;
import org.zhigai.ui.care.RecoveryPaper;
import org.zhigai.ui.jobs.PooledJobs;
import org.zhigai.ui.parts.Faults;
import org.zhigai.ui.parts.UiWords;
import org.zhigai.ui.shell.Leaving;
import org.zhigai.workbook.SheetFile;

/** Every question the window asks over the sample, each opened as a person opens it, and closed again; and what is seen before a store is open. */
final class DialogPictures {
  private static final String LOCK = "lock";

  private final OpenedSample sample;
  private final Path folder;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private Lang lang = Lang.ZH;

  /**
   * How something is asked.
   *
   * @param dialog its id; empty for what is asked on a page of the window
   */
  private record Step(Optional<String> dialog, Runnable open, Runnable after) {}

  /** @param folder takes the workbooks that are asked about */
  DialogPictures(OpenedSample sample, Path folder) {
    this.sample = sample;
    this.folder = folder;
    of("print-dialog", () -> {
      at("ledger");
      sample.press(KeyCode.P, true);
      sample.await(() -> sample.dialog("print-dialog").map(d -> d.lookup(".image-view") != null).orElse(false));
    });
    of(LOCK, () -> menu("school-menu", LOCK));
    of("names-dialog", () -> menu("school-menu", "names"));
    of("who-dialog", () -> menu("who-acts", "who-other"));
    of("fault-dialog", () -> fault(new IllegalStateException("nothing was there")));
    of("fault-dialog-told",
        () -> fault(new UserFault(UserFault.Kind.STORE, "ZG-407", Phrase.of("shell.lock.text"), Phrase.of("shell.welcome.where"))));
    of("leaving-dialog", this::leaving);
    of("recovery-dialog", () -> Fx.run(() -> RecoveryPaper.show(sample.scene(), words(), "ABCD-EFGH-JKLM-NPQR-STUV".toCharArray())));
    of("confirm-dialog", () -> pressed("report", "#sign-go"));
    of("template-dialog", () -> {
      sample.picker.files = List.of(Filling.form("14-look-alikes.xlsx"));
      pressed("report", "#template-choose");
    });
    of("input-dialog", () -> pressed("problems", "#problem-decline"));
    of("merge-dialog", () -> pressed("problems", "#problem-merge"));
    of("pin-dialog", () -> pressed("monitoring", "#explore-pin"));
    of("pick-dialog", () -> {
      session();
      later("#meeting-add-problem");
    });
    of("decision-dialog", () -> {
      session();
      later("#decision-new");
    });
    of("allot-dialog", () -> pressed("adjustment", "#plan-allot"));
    of("password-dialog", () -> read(locked()));
    of("review-dialog", () -> {
      read(parts());
      sample.await(() -> sample.find("#import-go") != null && !sample.find("#import-go").isDisabled());
      later("#import-go");
    });
    asked(
        "column", "表", "2026年春季四年级语文", "班级|姓名|诵读|习字|表达", "四（1）班|赵一|13|15|11", "四（1）班|钱二|12|16|10", "四（1）班|孙三|15|14|12", "四（2）班|李四|11|17|9");
    asked("header", "2026年春季四年级数学", "四（1）班|赵一鸣|83", "四（1）班|钱二宝|75", "四（2）班|孙三立|91", "四（2）班|李四海|68");
    welcome("", "");
    welcome("-new", "#welcome-new");
    welcome("-open", "#welcome-open");
    welcome("-recover", "#welcome-forgotten");
  }

  private void of(String name, Runnable open) {
    steps.put(name, new Step(Optional.of(name.replace("-told", "")), open, () -> {}));
  }

  /** On a page of the window. */
  private void page(String name, Runnable open, Runnable after) {
    steps.put(name, new Step(Optional.empty(), open, after));
  }

  private void asked(String name, String sheet, String... lines) {
    page("asking-" + name, () -> {
      read(List.of(saved(SheetFile.xlsx().sheet(sheet, lines), name)));
      sample.await(() -> sample.find("#import-go") != null);
      sample.quiet();
    }, () -> sample.fire("#import-cancel"));
  }

  private void welcome(String name, String button) {
    page("welcome" + name, () -> {
      if (sample.find("#welcome") == null) {
        menu("school-menu", "close-store");
        sample.await(() -> sample.find("#welcome-sample") != null);
      }
      if (button.equals("#welcome-forgotten")) {
        sample.fire("#welcome-open");
        sample.fire(button);
      } else if (!button.isEmpty()) {
        sample.fire(button);
      }
      sample.quiet();
    }, () -> {
      if (sample.find("#welcome-back") != null) {
        sample.fire("#welcome-back");
      }
    });
  }

  /** What each is called: the id of the dialog, and what tells apart what is asked in the same one. */
  List<String> names() {
    return List.copyOf(steps.keySet());
  }

  /** Where the store is open: on the way back from what is seen before. */
  void home() {
    if (sample.find("#shell") == null) {
      sample.fire("#welcome-sample");
      sample.await(() -> sample.find("#shell") != null);
      sample.quiet();
    }
  }

  /** Opens it, has it photographed with what lies below, and closes it. */
  void show(String name, Lang in, Runnable camera) {
    lang = in;
    if (!name.startsWith("welcome")) {
      home();
    }
    var step = Objects.requireNonNull(steps.get(name), name);
    step.open().run();
    step.dialog().ifPresent(id -> sample.await(() -> sample.dialog(id).isPresent()));
    sample.pulses(6);
    camera.run();
    if (name.equals(LOCK)) {
      unlock();
    } else {
      step.dialog().flatMap(sample::dialog).ifPresent(sample::dismiss);
    }
    step.after().run();
    sample.pulses(2);
  }

  private void at(String place) {
    sample.go(place);
    sample.quiet();
  }

  private void pressed(String place, String button) {
    at(place);
    later(button);
  }

  /** As a person presses it; a question keeps whoever asks until it is answered. */
  private void later(String button) {
    sample.await(() -> sample.find(button) != null);
    Platform.runLater(() -> ((ButtonBase) sample.find(button)).fire());
  }

  private void menu(String button, String item) {
    Platform.runLater(() -> ((MenuButton) sample.find("#" + button)).getItems().stream().filter(i -> item.equals(i.getId())).forEach(i -> i.fire()));
  }

  private UiWords words() {
    return new UiWords(lang);
  }

  private void fault(Throwable what) {
    Fx.run(() -> new Faults(words(), sample::scene, told -> {}).show(what));
  }

  /** Away it goes only by its password. */
  private void unlock() {
    var page = sample.dialog(LOCK).orElseThrow();
    Fx.run(() -> {
      ((TextField) page.lookup("#lock-password")).setText(SampleStore.PASSWORD);
      ((ButtonBase) page.lookup("#lock-open")).fire();
    });
    sample.await(() -> sample.dialog(LOCK).isEmpty());
  }

  private void leaving() {
    var end = new AtomicBoolean();
    Fx.run(() -> {
      var jobs = new PooledJobs(1, (title, fault) -> {});
      jobs.run(Phrase.of("care.backup.doing"), progress -> {
        while (!end.get()) {
          LockSupport.parkNanos(20_000_000L);
        }
        return true;
      }, done -> {});
      new Leaving(words(), sample::scene, () -> jobs).whenQuiet(() -> {}, () -> {
        end.set(true);
        jobs.close();
      });
    });
  }

  private void session() {
    at("monitoring");
    sample.fire("#explore-side-session");
    sample.quiet();
    if (sample.find("#meeting-add-problem") == null) {
      sample.fire("#meeting-new");
    }
  }

  private void read(List<Path> files) {
    sample.picker.files = files;
    at("import");
    if (sample.find("#import-cancel") != null) {
      sample.fire("#import-cancel");
      sample.quiet();
    }
    later("#import-choose");
  }

  private List<Path> locked() {
    try {
      return List.of(
          SheetFile.xlsx().sheet("成绩", "班级|姓名|总分").saveEncrypted(folder.resolve("四年级物理.xlsx"), EncryptionMode.standard, "geheim"));
    } catch (IOException | GeneralSecurityException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  /** Two files that are parts of one paper, and of which one lacks somebody. */
  private List<Path> parts() {
    return List.of(part("选择", 12, "1", "2"), part("解答", 11, "3", "4"));
  }

  private Path part(String name, int pupils, String first, String second) {
    var rows = IntStream.range(0, pupils)
        .mapToObj(p -> "四（1）班|40" + (10 + p) + "|赵" + (char) ('一' + p) + "|" + p % 5 + "|" + p % 4 + "|" + (p % 5 + p % 4));
    var lines = Stream.concat(Stream.of("班级|考号|姓名|" + first + "|" + second + "|总分"), rows).toArray(String[]::new);
    return saved(SheetFile.xlsx().sheet("2026春四年级音乐期末", lines), name);
  }

  private Path saved(SheetFile file, String name) {
    try {
      return file.save(folder.resolve(name + ".xlsx"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
