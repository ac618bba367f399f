package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.Chain;
import org.zhigai.chain.RunChain;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.sample.SampleStory;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.PupilResult;
import org.zhigai.monitoring.figures.FigurePaper;
import org.zhigai.monitoring.figures.Levels;
import org.zhigai.pack.PackSchool;
import org.zhigai.pack.PackageFile;
import org.zhigai.pack.PackageSigner;
import org.zhigai.pack.PaperShare.Scale;
import org.zhigai.pack.SchoolPackage;
import org.zhigai.pack.SomeSigner;
import org.zhigai.people.Person;

/** The package of the sample school, read as others would: nothing of a pupil, nobody's name, no small cell, and numbers that agree with the charts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageScanTest {
  @TempDir
  static Path folder;
  private final List<String> forbidden = new ArrayList<>();
  private Path file = Path.of("");
  private List<Double> means = List.of();
  private int wentOut;
  private PackageSigner signer = SomeSigner.fresh();
  private SchoolPackage again = new SchoolPackage("", "", java.time.LocalDate.EPOCH, "", List.of(), List.of(), List.of(), List.of());

  @BeforeAll
  void packed() throws IOException {
    file = folder.resolve("示例小学.zgxb");
    List<Path> samples;
    try (var files = Files.list(Path.of("..", "sample-workbooks"))) {
      samples = files.filter(f -> f.getFileName().toString().matches("\\d\\d_.*\\.(xlsx|xls|csv)")).sorted().toList();
    }
    var wiring = Wiring.standard();
    var by = new Actor("命令行", "教务处");
    var archive = wiring.stores().create(folder.resolve("s.zhigai"), "zhigai-demo".toCharArray(), new SchoolProfile("示例小学", "南开区", "李校长"));
    var words = new Words(Lang.ZH);
    try (var chain = Chain.over(archive, wiring.reader(), wiring.writer(), words, wiring.clock())) {
      new RunChain(chain, words, new SampleStory(wiring.pack())).run(samples, folder, by, Progress.NONE);
      var packing = new PackSchool(archive.results(), chain.book(), () -> wentOut++, chain.clock());
      signer = archive.care().signer();
      assertThat(packing.hand(file, signer, "示例小学", "南开区", by, Progress.NONE).sum()).isEqualTo(PackageFile.read(file).sum());
      assertThat(wentOut).as("its pupils are those of every other export").isEqualTo(1);
      again = packing.ready("示例小学", "南开区", Progress.NONE).pack();
      assertThat(packing.ready("示例小学", "南开区", Progress.NONE).telling()).as("told once").isEmpty();
      var pseudonyms = archive.results().papers().stream().flatMap(p -> archive.results().results(p.id()).pupils().stream())
          .map(PupilResult::pseudonym).distinct().toList();
      forbidden.addAll(pseudonyms);
      try (var names = archive.vault().open("zhigai-demo".toCharArray())) {
        names.names(pseudonyms).forEach(n -> forbidden.add(n.name()));
      }
      chain.book().all(Person.KIND).forEach(p -> forbidden.add(p.name()));
      means = archive.results().papers().stream().map(p -> FigurePaper.of(archive.results().results(p.id()), List.of()).total().mean()).toList();
    }
  }

  private String text() {
    var out = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        out.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
    return out.toString();
  }

  @Test
  void nobodyIsNamed() {
    var text = text();
    assertThat(forbidden).hasSizeGreaterThan(100);
    assertThat(forbidden.stream().filter(f -> f.length() > 1).filter(text::contains)).isEmpty();
    assertThat(text).doesNotContainPattern("[GJL]\\d{17}").doesNotContainPattern("S-\\d{4}");
  }

  @Test
  void noCellIsSmallAndMeansAreThoseOfTheCharts() {
    var pack = PackageFile.read(file).contents();
    assertThat(pack.papers()).isNotEmpty().hasSameSizeAs(means);
    for (var i = 0; i < means.size(); i++) {
      var p = pack.papers().get(i);
      assertThat(p.spans()).allMatch(s -> s.pupils() >= 5);
      assertThat(p.spans(Scale.LEVEL)).allMatch(s -> s.to() == 100 || List.of(Levels.values()).stream().anyMatch(l -> l.from() * 100 == s.to()));
      assertThat(p.sum().orElseThrow().doubleValue() / p.present()).isCloseTo(means.get(i), org.assertj.core.data.Offset.offset(1e-9));
      assertThat(p.points()).filteredOn(q -> q.points().isPresent()).allMatch(q -> q.pupils() >= 5);
    }
    // Where sum, squares and distribution together would narrow a few pupils down, the distribution stays at home.
    assertThat(pack.papers()).filteredOn(p -> !p.spans(Scale.LEVEL).isEmpty()).as("most papers tell their levels").hasSizeGreaterThan(means.size() / 2);
    assertThat(pack.ledger()).isNotEmpty();
    assertThat(pack.problems()).isNotEmpty();
  }

  @Test
  void itIsReadAsItWasWrittenAndTheSameAgain() {
    var read = PackageFile.read(file).contents();
    assertThat(again).usingRecursiveComparison().ignoringFields("signedBy").isEqualTo(read);
    var copy = folder.resolve("copy.zgxb");
    PackageFile.write(copy, read, signer);
    assertThat(copy).hasSameBinaryContentAs(file);
  }

  @Test
  void aNumberThatWasChangedIsSeen() throws IOException {
    var changed = folder.resolve("changed.zgxb");
    rewritten(changed, "distribution.csv", text -> text.replaceFirst(",(\\d+)\n", ",99\n"));
    assertThatThrownBy(() -> PackageFile.read(changed)).isInstanceOf(UserFault.class).hasMessageContaining("ZG-396");
  }

  /** Signed by the store's own key, which Bouncy Castle uses and the JDK holds it to; whoever changes the list as well as what it lists has not that key. */
  @Test
  void itIsSignedByItsSchoolAndByNobodyElse() throws IOException {
    assertThat(PackageFile.read(file).contents().signedBy()).isEqualTo(signer.print()).matches("([0-9A-F]{4}-){3}[0-9A-F]{4}");
    var changed = folder.resolve("renamed.zgxb");
    rewritten(changed, "manifest.json", text -> text.replace("示例小学", "示范小学"));
    assertThatThrownBy(() -> PackageFile.read(changed)).isInstanceOfSatisfying(
        UserFault.class, fault -> assertThat(fault.what().key()).isEqualTo("package.file.unsigned"));
    var other = folder.resolve("other.zgxb");
    PackageFile.write(other, PackageFile.read(file).contents(), SomeSigner.fresh());
    assertThat(PackageFile.read(other).contents().signedBy()).isNotEmpty().isNotEqualTo(signer.print());
    var cut = folder.resolve("cut.zgxb");
    rewritten(cut, "signature.json", text -> "{}");
    assertThatThrownBy(() -> PackageFile.read(cut)).hasMessageContaining("ZG-396");
  }

  /** Packages of before there were signatures are read, and said to have none. */
  @Test
  void anEarlierPackageHasNoSignature() throws IOException {
    var earlier = folder.resolve("earlier.zgxb");
    rewritten(earlier, "manifest.json", text -> text.replace("\"version\":2", "\"version\":1"));
    assertThat(PackageFile.read(earlier).contents().signedBy()).isEmpty();
  }

  /** One that says by its sums that it was not changed, and contradicts itself. */
  @Test
  void numbersThatExcludeEachOtherAreRefused() {
    var pack = PackageFile.read(file).contents();
    var p = pack.papers().getFirst();
    var untrue = new org.zhigai.pack.PaperShare(
        p.info(), p.print(), p.fullMark(), p.enrolled(), p.present(), java.util.Optional.of(java.math.BigDecimal.valueOf(p.fullMark() * p.present() + 1)),
        p.squares(), p.spans(), p.points());
    var other = folder.resolve("false.zgxb");
    PackageFile.write(other, new SchoolPackage(pack.school(), pack.district(), pack.asOf(), "", List.of(untrue), List.of(), List.of(), List.of()), signer);
    assertThatThrownBy(() -> PackageFile.read(other)).isInstanceOf(UserFault.class).hasMessageContaining("ZG-396");
  }

  private void rewritten(Path to, String name, java.util.function.UnaryOperator<String> change) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipFile(file.toFile()); var out = new ZipOutputStream(bytes)) {
      for (var entry : zip.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        out.write((entry.getName().equals(name) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(to, bytes.toByteArray());
  }
}
