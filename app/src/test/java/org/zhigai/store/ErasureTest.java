package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.adjustment.TeachingAdjustment;
import org.zhigai.chain.AutomaticBackups;
import org.zhigai.chain.BackupNames;
import org.zhigai.chain.BackupsElsewhere;
import org.zhigai.chain.rights.AwaitedDrives;
import org.zhigai.chain.rights.CopyPlace;
import org.zhigai.chain.rights.ErasureOrder;
import org.zhigai.chain.rights.ErasureProof;
import org.zhigai.chain.rights.PupilErasure;
import org.zhigai.fakes.Books;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.ledger.EvidenceDesk;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.problems.ProblemState;
import org.zhigai.problems.list.Problem;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Values;
import org.zhigai.store.file.BackupFile;
import org.zhigai.store.file.KeyCost;
import org.zhigai.store.file.StoreFiles;
import org.zhigai.support.DevelopmentPlan;

/**
 * One pupil is deleted from a store, its free space, its backups of before and after a change of the password, its history and its evidence. The search
 * deciphers the files first: in what is encrypted nothing is ever found.
 */
class ErasureTest {
  private static final String NAME = "欧阳骉淼";
  private static final String CODE = "G130777201604016655";
  private static final String EXAM = "9731648820";
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

  @RegisterExtension
  final FreshStore fresh = new FreshStore();

  private String pseudonym = "";
  private Path stick = Path.of("");
  private List<CopyPlace> copies = List.of();

  private static List<PupilRow> pupils() {
    var out = new ArrayList<>(Some.pupils(14));
    out.set(5, Some.pupil(EXAM, CODE, NAME, 2));
    return out;
  }

  /** Everything a school may have written of a pupil. */
  private void live() throws IOException {
    for (var year : List.of(2025, 2026)) {
      fresh.archive().intake().commit(
          Some.reading(year + ".xlsx", Some.paper(new Round(year, Term.SPRING), "数学", pupils())), "", Some.CLERK, Progress.NONE);
    }
    // What was taken back still stands in the free space of the file.
    var gone = fresh.archive().intake().commit(Some.reading("x.xlsx", Some.paper(Some.AUTUMN, "语文", pupils())), "", Some.CLERK, Progress.NONE);
    fresh.archive().intake().undo(gone.id(), Some.CLERK);
    var found = fresh.archive().pupils().find(NAME);
    assertThat(found).hasSize(1).isEqualTo(fresh.archive().pupils().find(EXAM)).isEqualTo(fresh.archive().pupils().find(CODE));
    pseudonym = found.getFirst();
    var book = fresh.book();
    var problem = Some.problem(book, 1, "2026.xlsx", ProblemState.CONFIRMED);
    var plan = Some.plan(problem.id()).and(TeachingAdjustment.PUPILS, List.of(pseudonym, "S-0099")).and(TeachingAdjustment.RECORD, "与" + NAME + "谈话一次");
    Books.given(book, TeachingAdjustment.KIND, new Edit.Open<>(TeachingAdjustment.KIND, 2026, plan));
    Books.given(book, DevelopmentPlan.KIND, new Edit.Open<>(DevelopmentPlan.KIND, 2026,
        Values.of(DevelopmentPlan.PUPIL, pseudonym).and(DevelopmentPlan.TEACHER, "王老师").and(DevelopmentPlan.MORAL_NOW, "只关于一人的话")));
    var entry = Some.entry(book, problem.id());
    var desk = new EvidenceDesk(book, fresh.archive().evidence(), FreshStore.CLOCK);
    var file = desk.take(NAME + "的作业.txt", ("学籍号 " + CODE).getBytes(Charset.forName("GB18030")));
    book.apply(desk.add(entry.row(), file, EvidencePiece.Sort.WORK, Some.CLERK));
    book.apply(desk.add(entry.row(), desk.take("课堂.txt", "全班".getBytes(StandardCharsets.UTF_8)), EvidencePiece.Sort.WORK, Some.CLERK));
    fresh.archive().care().backup(new BackupNames(fresh.file()).folder().resolve("一.zip"));
    fresh.archive().care().changePassword(FreshStore.password(), "另一个密码 2".toCharArray());
    fresh.archive().care().changePassword("另一个密码 2".toCharArray(), FreshStore.password());
    stick = Files.createDirectories(fresh.folder().resolve("stick"));
    fresh.archive().care().backup(stick.resolve("二.zip"));
  }

  private ErasureProof erase() {
    return FreshStore.stores().care().erase(
        fresh.file(), FreshStore.password(), FreshStore.password(), new ErasureOrder(pseudonym, List.of(stick), copies, NAME + "的家长书面申请", Some.CLERK));
  }

  @Test
  void nothingOfAPupilIsLeftInTheStoreAndItsBackups() throws IOException {
    live();
    fresh.close();
    assertThat(found()).as("the search finds what is there").containsKeys("store", "一.zip", "二.zip", "bytes of store", "bytes of 一.zip", "bytes of 二.zip");
    var proof = erase();
    assertThat(found()).isEmpty();
    assertThat(proof.cleaned()).hasSize(2);
    assertThat(proof.beyond()).isEmpty();
    assertThat(proof.removed().identities()).isEqualTo(2);
    assertThat(proof.removed().results()).isEqualTo(2);
    assertThat(proof.removed().rows()).isEqualTo(1);
    assertThat(proof.removed().files()).isEqualTo(1);
    assertThat(proof.removed().history()).isPositive();
    fresh.reopen();
    assertThat(fresh.archive().pupils().find(NAME)).isEmpty();
    assertThat(fresh.archive().care().check().isWhole()).as("the history holds").isTrue();
    assertThat(fresh.archive().results().results(1).pupils()).hasSize(13);
    assertThat(fresh.book().all(TeachingAdjustment.KIND)).singleElement().satisfies(p -> {
      assertThat(p.row().get(TeachingAdjustment.PUPILS)).containsExactly("S-0099");
      assertThat(p.row().get(TeachingAdjustment.RECORD)).isEqualTo("与××谈话一次");
    });
    assertThat(fresh.book().all(DevelopmentPlan.KIND)).isEmpty();
    assertThat(fresh.book().all(EvidencePiece.KIND)).hasSize(2);
    assertThat(fresh.book().all(PupilErasure.KIND)).singleElement().satisfies(kept -> {
      assertThat(kept.row().number()).isEqualTo(proof.number());
      assertThat(kept.row().get(PupilErasure.HASH)).isEqualTo(proof.hash()).isEqualTo(
          PupilErasure.hash(pseudonym, proof.at(), proof.removed(), proof.cleaned(), proof.beyond(), proof.awaited(), kept.row().get(PupilErasure.BEFORE)));
      assertThat(kept.row().get(PupilErasure.CLEANED)).containsExactlyInAnyOrder("一.zip", "二.zip");
    });
    assertThat(fresh.archive().records().last(1)).singleElement().satisfies(told -> assertThat(told.why()).isEqualTo("××的家长书面申请"));
    assertThat(fresh.book().undo(Some.CLERK).map(Object::toString).orElse("")).as("undo brings nobody back").doesNotContain(NAME);
  }

  @Test
  void backupsGiveAWholeStoreBackWithoutThePupil() throws IOException {
    live();
    fresh.close();
    erase();
    var other = fresh.folder().resolve("other.zhigai");
    FreshStore.stores().care().restore(stick.resolve("二.zip"), FreshStore.password(), other, fresh.folder().resolve("kept.zip"));
    assertThat(FreshStore.stores().care().check(other, FreshStore.password()).isWhole()).isTrue();
    try (var archive = FreshStore.stores().open(other, FreshStore.password())) {
      assertThat(archive.pupils().find(CODE)).isEmpty();
      assertThat(archive.results().results(1).pupils()).hasSize(13);
    }
  }

  @Test
  void aBackupOfAnotherKeyIsNamedAndLeft() throws IOException {
    live();
    var foreign = fresh.folder().resolve("foreign.zhigai");
    try (var other = FreshStore.stores().create(foreign, FreshStore.password(), FreshStore.PROFILE)) {
      other.care().backup(stick.resolve("别校.zip"));
    }
    var bytes = Files.readAllBytes(stick.resolve("别校.zip"));
    fresh.close();
    assertThat(erase().beyond()).extracting(p -> p.getFileName().toString()).containsExactly("别校.zip");
    assertThat(Files.readAllBytes(stick.resolve("别校.zip"))).isEqualTo(bytes);
  }

  @Test
  void whoIsNotThereChangesNothing() throws IOException {
    live();
    fresh.close();
    var data = Files.readAllBytes(fresh.data());
    pseudonym = "S-7777";
    assertThatThrownBy(this::erase).hasMessageStartingWith("ZG-433");
    assertThat(Files.readAllBytes(fresh.data())).isEqualTo(data);
    try (var files = Files.list(fresh.folder())) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith(".") && !f.endsWith(".lock"))).isEmpty();
    }
  }

  /** A number that is also that of a row, and one that is also the cost of the vault's key, are in both only by chance. */
  @Test
  void keysAndNumbersOfRowsAreNoMentions() throws IOException {
    live();
    fresh.archive().intake().commit(
        Some.reading("y.xlsx", Some.paper(Some.AUTUMN, "英语", List.of(Some.pupil("2026-001", "65536", "司马相如", 2)))), "", Some.CLERK, Progress.NONE);
    pseudonym = fresh.archive().pupils().find("65536").getFirst();
    var numbers = fresh.book().all(Problem.KIND).stream().map(p -> p.row().number()).toList();
    assertThat(numbers).hasSize(1).allMatch(n -> n.endsWith("2026-001"));
    fresh.close();
    var own = "只有班主任知道 7".toCharArray();
    try (var usual = new H2Stores(FreshStore.CLOCK, new Random(7), new KeyCost(65_536, 1)).open(fresh.file(), FreshStore.password())) {
      usual.vault().changePassword(FreshStore.password(), own);
    }
    FreshStore.stores().care().erase(fresh.file(), FreshStore.password(), own, new ErasureOrder(pseudonym, List.of(stick), copies, "家长", Some.CLERK));
    fresh.reopen();
    assertThat(fresh.book().all(Problem.KIND)).extracting(p -> p.row().number()).isEqualTo(numbers);
    try (var names = fresh.archive().vault().open(own)) {
      assertThat(names.names(fresh.archive().pupils().find(NAME))).hasSize(1);
    }
    assertThat(fresh.archive().pupils().find("65536")).isEmpty();
  }

  /** A pupil is not taken for a piece of another's name, nor a number for a piece of a longer one. */
  @Test
  void othersStayAsTheyAre() throws IOException {
    live();
    fresh.archive().intake().commit(
        Some.reading("y.xlsx", Some.paper(Some.AUTUMN, "英语", List.of(Some.pupil("5", "", "欧阳骉淼淼", 2)))), "", Some.CLERK, Progress.NONE);
    fresh.db()
        .whole(sql -> sql.execute("update record set body = replace(body, '与" + NAME + "谈话', '与欧阳骉淼淼和" + NAME + "谈话1" + EXAM + "') where kind = 'adjustment'"));
    fresh.close();
    erase();
    fresh.reopen();
    assertThat(fresh.book().all(TeachingAdjustment.KIND).getFirst().row().get(TeachingAdjustment.RECORD)).isEqualTo("与欧阳骉淼淼和××谈话1" + EXAM + "一次");
    assertThat(fresh.archive().pupils().find("欧阳骉淼淼")).hasSize(1);
  }

  /** A second drive that was pulled out, with two copies, of which one is no longer beside the store. */
  private Path pulledOut() throws IOException {
    live();
    var names = new BackupNames(fresh.file());
    var drive = Files.createDirectories(fresh.folder().resolve("drive"));
    copies = List.of(new CopyPlace(names.automaticIn(drive, fresh.archive().care().mark()), "KINGSTON"));
    var backups = new AutomaticBackups(names, fresh.archive().care(), Clock.offset(FreshStore.CLOCK, Duration.ofDays(400)));
    assertThat(backups.keep()).isPresent();
    var there = new BackupsElsewhere(backups, new AwaitedDrives(fresh.book()), copies.getFirst());
    there.begin();
    assertThat(there.keep()).isEmpty();
    var folder = copies.getFirst().folder();
    try (var copy = Files.list(folder)) {
      Files.copy(copy.findFirst().orElseThrow(), folder.resolve("示例小学_自动_2026-11-19_0800.zip"));
    }
    fresh.close();
    return Files.move(folder, fresh.folder().resolve("pulled out"));
  }

  private BackupsElsewhere second() {
    var backups = new AutomaticBackups(new BackupNames(fresh.file()), fresh.archive().care(), FreshStore.CLOCK);
    return new BackupsElsewhere(backups, new AwaitedDrives(fresh.book()), copies.getFirst());
  }

  @Test
  void copiesOnADriveThatIsAwayAreToldRememberedAndClearedWhenItIsBack() throws IOException {
    var away = pulledOut();
    var proof = erase();
    assertThat(proof.awaited()).containsExactly("KINGSTON");
    fresh.reopen();
    assertThat(fresh.book().all(PupilErasure.KIND)).singleElement().satisfies(kept -> {
      assertThat(kept.row().get(PupilErasure.AWAITED)).containsExactly("KINGSTON");
      assertThat(kept.row().get(PupilErasure.HASH)).isEqualTo(
          PupilErasure.hash(pseudonym, proof.at(), proof.removed(), proof.cleaned(), proof.beyond(), proof.awaited(), kept.row().get(PupilErasure.BEFORE)));
    });
    assertThat(second().erase()).as("it is still away").isEmpty();
    assertThat(new AwaitedDrives(fresh.book()).labels()).containsExactly("KINGSTON");
    var folder = Files.move(away, copies.getFirst().folder());
    fresh.close();
    assertThat(found()).containsKeys("bytes of on the drive 示例小学_自动_2026-11-19_0800.zip");
    fresh.reopen();
    assertThat(second().keep().map(Phrase::key)).contains("elsewhere.erased");
    fresh.book().undo(Some.CLERK);
    assertThat(new AwaitedDrives(fresh.book()).labels()).as("undo does not take that back").isEmpty();
    assertThat(second().keep()).isEmpty();
    try (var left = Files.list(folder)) {
      assertThat(left).as("the copy of what is beside the store stays, without the pupil").hasSize(1);
    }
    fresh.close();
    assertThat(found()).isEmpty();
  }

  @Test
  void aDriveThatIsThereIsClearedAtOnce() throws IOException {
    var away = pulledOut();
    Files.move(away, copies.getFirst().folder());
    var proof = erase();
    assertThat(proof.awaited()).isEmpty();
    assertThat(proof.cleaned()).hasSize(5);
    assertThat(found()).isEmpty();
  }

  /** A folder whose path is so long that nothing with a longer name than the copies there can be made in it. */
  private Path takesNothing() throws IOException {
    assumeTrue(File.separatorChar == '/');
    var deep = fresh.folder();
    while (deep.toString().getBytes(StandardCharsets.UTF_8).length < 3850) {
      deep = deep.resolve("长".repeat(60));
    }
    return Files.createDirectories(deep.resolve("x".repeat(4075 - deep.toString().getBytes(StandardCharsets.UTF_8).length)));
  }

  @Test
  void aDriveThatTakesNothingKeepsNobodyInTheStore() throws IOException {
    live();
    fresh.close();
    var full = Files.move(stick.resolve("二.zip"), takesNothing().resolve("二.zip"));
    var bytes = Files.readAllBytes(full);
    stick = Objects.requireNonNull(full.getParent());
    assertThat(erase().beyond()).as("a place a person named").containsExactly(full);
    fresh.reopen();
    assertThat(fresh.archive().pupils().find(NAME)).isEmpty();
    pseudonym = fresh.archive().results().results(1).pupils().getFirst().pseudonym();
    copies = List.of(new CopyPlace(stick, "FULL"));
    stick = fresh.folder().resolve("一.zip");
    fresh.close();
    assertThat(erase()).satisfies(proof -> {
      assertThat(proof.awaited()).as("the second drive").containsExactly("FULL");
      assertThat(proof.beyond()).as("a backup that was named and is away").containsExactly(stick);
    });
    assertThat(Files.readAllBytes(full)).isEqualTo(bytes);
  }

  private Map<String, List<String>> found() throws IOException {
    var out = new TreeMap<String, List<String>>();
    note(out, "store", deciphered(fresh.data()));
    for (var backup : new BackupNames(fresh.file()).all(List.of(stick.resolve("二.zip")))) {
      look(out, backup.file().getFileName().toString(), backup.file());
    }
    for (var place : copies) {
      for (var copy : Objects.requireNonNull(place.folder().toFile().listFiles())) {
        look(out, "on the drive " + copy.getName(), copy.toPath());
      }
    }
    return out;
  }

  private void look(Map<String, List<String>> out, String name, Path backup) throws IOException {
    var data = fresh.folder().resolve("look.mv.db");
    var file = new BackupFile(backup);
    try (var to = Files.newOutputStream(data)) {
      file.takeData(file.note(), to);
    }
    note(out, name, deciphered(data));
    Files.delete(data);
  }

  private static void note(Map<String, List<String>> out, String file, List<String> texts) {
    // Pages are packed, which tears words: two characters that stand beside each other nowhere else, as the engine writes them.
    for (var piece : List.of("欧阳", "阳骉", "骉淼", "30777201", "07772016", "97316488")) {
      if (texts.getFirst().contains(asTheEngineWrites(piece))) {
        out.computeIfAbsent("bytes of " + file, f -> new ArrayList<>()).add(piece);
      }
    }
    for (var text : texts) {
      for (var secret : List.of(NAME, CODE, EXAM, "只关于一人的话")) {
        for (var charset : CHARSETS) {
          if (text.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1))) {
            out.computeIfAbsent(file, f -> new ArrayList<>()).add(secret + " as " + charset);
          }
        }
      }
    }
  }

  private static String asTheEngineWrites(String text) {
    var out = new StringBuilder();
    text.chars().forEach(c -> {
      if (c < 0x80) {
        out.append((char) c);
      } else {
        out.append((char) (0xe0 | (c >> 12))).append((char) ((c >> 6) & 0x3f)).append((char) (c & 0x3f));
      }
    });
    return out.toString();
  }

  /** All bytes of the file without its encryption, free space included; and every row of every table, for pages are packed. */
  private List<String> deciphered(Path data) throws IOException {
    var key = StoreFiles.of(fresh.file()).open(FreshStore.password());
    var both = key.password();
    var base = Path.of(data.toString().replace(".mv.db", ""));
    var store = new MVStore.Builder().fileName(data.toString()).encryptionKey(Arrays.copyOf(both, 64)).readOnly().open();
    var out = new ArrayList<String>();
    try {
      var size = store.getFileStore().size();
      var bytes = store.getFileStore().readFully(null, 0, (int) size);
      out.add(StandardCharsets.ISO_8859_1.decode(bytes).toString());
    } finally {
      store.closeImmediately();
    }
    try (var reading = new Opening(base, key, StoreFiles.of(fresh.file())).looking()) {
      var sql = org.jooq.impl.DSL.using(reading.connection());
      for (var table : org.zhigai.store.jooq.DefaultSchema.DEFAULT_SCHEMA.getTables()) {
        out.add(new String(
            sql.selectFrom(table).fetch().stream().map(r -> Arrays.stream(r.intoArray()).map(ErasureTest::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8),
            StandardCharsets.ISO_8859_1));
      }
    }
    key.close();
    return out;
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? new String(bytes, Charset.forName("GB18030")) : String.valueOf(value);
  }
}
