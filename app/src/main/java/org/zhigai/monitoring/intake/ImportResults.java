package org.zhigai.monitoring.intake;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.ImportRecord;
import org.zhigai.rows.Book;
import org.zhigai.rows.Change;
import org.zhigai.rows.Edit;
import org.zhigai.rows.Row;

/** Use case: look at workbooks, take them in whole or not at all, take an import back. */
public final class ImportResults {
  /** What nothing was read of though it looks like results: where nothing comes in, these are the trouble. */
  private static final Set<String> LEFT = Set.of("TABLE_NOT_USED", "CELLS_NOT_USED", "COLUMN_OF_LEVELS");

  private static final double READING = 0.7;
  private static final int FIRST_COLUMNS = 12;

  private final WorkbookReader reader;
  private final IntakeArchive archive;
  private final Book book;
  private final Words words;

  /** @param words the language history is written in */
  public ImportResults(WorkbookReader reader, IntakeArchive archive, Book book, Words words) {
    this.reader = reader;
    this.archive = archive;
    this.book = book;
    this.words = words;
  }

  /** What each file holds and what would be refused, layouts known by a profile as it says. Writes nothing. */
  public List<WorkbookReading> preview(List<Path> files, Progress progress) {
    var out = new ArrayList<WorkbookReading>();
    for (var i = 0; i < files.size(); i++) {
      var from = (double) i / files.size();
      progress.step(from, Phrase.of("imports.reading", files.get(i).getFileName().toString()));
      var part = progress.part(from, (i + 1.0) / files.size());
      var opened = open(files.get(i), Optional.empty(), part.part(0, READING));
      out.add(opened.recognise(known(opened), part.part(READING, 1)));
    }
    return out;
  }

  /** The workbooks that are meant by these files: a zip of workbooks stands for those in it. */
  public ChosenFiles chosen(List<Path> files) {
    return reader.chosen(files);
  }

  /**
   * Reads a file to be looked at and put right. Writes nothing.
   *
   * @throws UserFault of code {@code ZG-305} when a password is needed, or another one
   */
  public OpenedWorkbook open(Path file, Optional<String> password, Progress progress) {
    return reader.open(file, password, progress);
  }

  /** What is known of the sheets of a file before anybody looks at it: its layout by a profile, names of classes that were told once. */
  public Map<Integer, Corrections> known(OpenedWorkbook opened) {
    var out = new HashMap<Integer, Corrections>();
    profiles(opened).forEach((sheet, profile) -> profile.on(opened.sheets().get(sheet)).ifPresent(c -> out.put(sheet, c)));
    var names = archive.classNames();
    for (var s = 0; s < opened.sheets().size() && !names.isEmpty(); s++) {
      var there = written(opened.sheets().get(s), names.keySet());
      for (var name : names.entrySet()) {
        if (there.contains(name.getKey())) {
          var told = Corrections.NONE.withClass(name.getKey(), name.getValue());
          out.merge(s, told, (said, more) -> said.classes().containsKey(name.getKey()) ? said : said.and(more));
        }
      }
    }
    goingUp(opened, out);
    return out;
  }

  /** 启明班 is the class it was told to be as long as its pupils are in the grade they have reached: another year's 启明班 is asked about anew. */
  private void goingUp(OpenedWorkbook opened, Map<Integer, Corrections> known) {
    var told = archive.ownClasses();
    var names = told.stream().map(OwnClass::name).collect(Collectors.toSet());
    var there = IntStream.range(0, names.isEmpty() ? 0 : opened.sheets().size()).boxed()
        .collect(Collectors.toMap(s -> s, s -> written(opened.sheets().get(s), names)));
    if (there.values().stream().allMatch(Set::isEmpty)) {
      return;
    }
    // The round and the grade are what the file itself says.
    var sheets = opened.recognise(known, Progress.NONE).sheets();
    there.forEach((s, here) -> sheets.get(s).contents().forEach(content -> {
      if (content instanceof Content.PaperContent paper) {
        var info = paper.info();
        told.stream().filter(c -> here.contains(c.name()) && c.entered() == info.round().entryYear(info.grade()))
            .forEach(c -> known.merge(s, Corrections.NONE.withClass(c.name(), new ClassRef(info.grade(), c.number())), (said, more) -> more.and(said)));
      }
    }));
  }

  /** Which of these names stand in the first columns of a sheet. */
  private static Set<String> written(SheetCells cells, Set<String> names) {
    var out = new TreeSet<String>();
    for (var r = 0; r < cells.rows(); r++) {
      for (var c = 0; c < Math.min(FIRST_COLUMNS, cells.columns()); c++) {
        var text = cells.text(r, c);
        names.stream().filter(n -> text.length() >= n.length() && text.length() <= n.length() + 4 && plain(text).equals(plain(n))).forEach(out::add);
      }
    }
    return out;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  /** The profile of each sheet that has a layout known already, by the sheet's place. */
  public Map<Integer, ImportProfile> profiles(OpenedWorkbook opened) {
    var all = archive.profiles().all();
    var out = new HashMap<Integer, ImportProfile>();
    for (var s = 0; s < opened.sheets().size() && !all.isEmpty(); s++) {
      var cells = opened.sheets().get(s);
      var place = s;
      all.stream().filter(p -> p.on(cells).isPresent()).findFirst().ifPresent(p -> out.put(place, p));
    }
    return out;
  }

  /** Layouts that are known, the newest first. */
  public List<ImportProfile> profiles() {
    return archive.profiles().all();
  }

  public ImportProfile save(ImportProfile profile, Actor by) {
    return archive.profiles().save(profile, by);
  }

  public void deleteProfile(long id, Actor by) {
    archive.profiles().delete(id, by);
  }

  /** What a person had said of the sheets of an import. */
  public List<SheetCorrections> corrections(long importId) {
    return archive.corrections(importId);
  }

  /**
   * Keeps all the readings in one transaction.
   *
   * @throws UserFault of kind INPUT when a reading has an error or brings nothing; nothing is kept then
   */
  public ImportOutcome commit(List<WorkbookReading> readings, Actor by, Progress progress) {
    return commit(readings, Decisions.NONE, by, progress);
  }

  /** As {@link #commit(List, Actor, Progress)} after a person decided about stored papers and pupils of one name. */
  public ImportOutcome commit(List<WorkbookReading> files, Decisions decided, Actor by, Progress progress) {
    files.forEach(ImportResults::refuseBad);
    var readings = joined(files);
    readings.forEach(ImportResults::refuseBad);
    var imported = new ArrayList<ImportRecord>();
    var unchanged = new ArrayList<ImportRecord>();
    archive.whole(() -> {
      for (var i = 0; i < readings.size(); i++) {
        var reading = readings.get(i);
        var part = progress.part((double) i / readings.size(), (i + 1.0) / readings.size());
        part.step(0, Phrase.of("imports.keeping", reading.fileName()));
        archive.bySha256(reading.sha256())
            .ifPresentOrElse(
                unchanged::add,
                () -> {
                  reading.contents().forEach(content -> refuseOtherTotals(content, decided));
                  imported.add(archive.commit(reading, sentence(reading, decided), decided, by, part));
                });
      }
    });
    return new ImportOutcome(imported, unchanged);
  }

  /** Files that were imported before stay for themselves. */
  private List<WorkbookReading> joined(List<WorkbookReading> files) {
    var known = files.stream().filter(r -> archive.bySha256(r.sha256()).isPresent()).toList();
    var fresh = files.stream().filter(r -> !known.contains(r)).toList();
    return Stream.concat(known.stream(), JoinFiles.of(fresh).stream()).toList();
  }

  /**
   * A sheet of totals is passed over where its paper is stored. Where it says something else, or tells of others, it may be of another
   * exam of that term: then it is refused, for nobody would see that it was passed over.
   */
  private void refuseOtherTotals(Content content, Decisions decided) {
    if (!(content instanceof Content.PaperContent paper) || !paper.items().isEmpty() || decided.replaced().contains(paper.info())) {
      return;
    }
    archive.stored(paper.info(), paper.date()).ifPresent(stored -> {
      var differs = PaperDifference.between(stored, paper, archive.match(paper).stream().filter(m -> m.how() != PupilMatch.How.UNSURE).toList());
      if (!differs.changes().isEmpty() || differs.added() > 0) {
        throw new UserFault(
            UserFault.Kind.INPUT, "ZG-324",
            Phrase.of(
                "imports.totals", stored.results().paper().info().label(), stored.from().file(), differs.changes().size(), differs.added(),
                paper.pupils().size()),
            Phrase.of("imports.totals.remedy", stored.from().file()));
      }
    });
  }

  private String sentence(WorkbookReading reading, Decisions decided) {
    return ReadingInWords.of(reading, words, paper -> archive.has(paper.info(), paper.date()) && !decided.replaced().contains(paper.info()));
  }

  /** What a person has to see and decide before these readings are kept. Writes nothing. */
  public Review review(List<WorkbookReading> readings, Progress progress) {
    var joined = joined(readings);
    var alone = readings.stream().flatMap(r -> r.issues().stream()).collect(Collectors.toSet());
    var together = joined.stream().flatMap(r -> r.issues().stream()).filter(i -> i.severity() == Issue.Severity.WARNING && !alone.contains(i)).toList();
    return new ReviewReadings(archive).review(joined, together, progress);
  }

  /** Takes an import back, and suggestions that rest on it. @throws UserFault of kind INPUT when something decided stands on it */
  public void undo(long importId, Actor by) {
    archive.whole(() -> {
      var standing = dependants(importId);
      if (!standing.isEmpty()) {
        throw new UserFault(
            UserFault.Kind.INPUT, "ZG-323", Phrase.of("store.undo.refused", String.join("、", standing)), Phrase.of("store.undo.remedy"));
      }
      var resting = book.restingOn(archive.sources(importId)).stream().filter(r -> !r.kind().follows()).toList();
      archive.undo(importId, by);
      var drops = resting.stream().<Edit>map(Edit.Drop::new).toList();
      book.apply(Change.of(Phrase.of("imports.undone.suggestions", drops.size()), by, drops).forGood()).orThrow();
    });
  }

  /** What would stand on nothing if this import were taken back: later imports, and what people decided; mere suggestions go along. */
  public List<String> dependants(long importId) {
    return Stream.concat(
        archive.replacements(importId).stream(),
        book.restingOn(archive.sources(importId)).stream()
            .filter(r -> !r.kind().follows() && !r.kind().life().isFleeting(r.state()))
            .map(Row::number))
        .toList();
  }

  private static void refuseBad(WorkbookReading reading) {
    if (reading.isRefused()) {
      var errors = reading.issues().stream().filter(Issue::stops).toList();
      var first = errors.getFirst();
      throw new UserFault(
          UserFault.Kind.INPUT,
          "ZG-320",
          Phrase.of("imports.refused", first.where().label(), first.told(), first.expected(), errors.size()),
          first.remedy());
    }
    if (reading.contents().isEmpty()) {
      throw new UserFault(
          UserFault.Kind.INPUT,
          "ZG-321",
          Phrase.of("imports.nothing", reading.fileName(), reading.sheets().size()),
          reading.issues().stream().filter(i -> LEFT.contains(i.code())).findFirst()
              .map(i -> Phrase.of("imports.nothing.told", i.where().label(), i.told(), i.remedy())).orElse(Phrase.of("imports.nothing.remedy")));
    }
  }
}
