package org.zhigai.ui.report.dossier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.charts.file.PdfSheets;
import org.zhigai.charts.file.PdfSheets.Sheet;
import org.zhigai.dossier.Chapter;
import org.zhigai.dossier.DossierKind;
import org.zhigai.dossier.DossierKind.About;
import org.zhigai.dossier.Dossiers;
import org.zhigai.dossier.Composed;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.report.Document;
import org.zhigai.report.Printed;
import org.zhigai.report.ReportDraft;
import org.zhigai.rows.Change;
import org.zhigai.rows.Outcome;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** A report as it will print. Numbers are read when it is chosen and when somebody asks; what people write is kept at once and stays. */
public final class DossierModel implements ViewModel {
  static final double SMALLEST = 50;
  static final double LARGEST = 220;
  private static final double USUAL = 80;
  private static final double STEP = 1.25;
  private static final String PAGE = "report.page";
  private static final String READ = "reports";

  private final Dossiers dossiers;
  private final StoreFrame frame;
  private final ObservableList<About> abouts = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<DossierKind> kind = new ReadOnlyObjectWrapper<>(this, "kind", Dossiers.ALL.getFirst());
  private final ReadOnlyObjectWrapper<About> about = new ReadOnlyObjectWrapper<>(this, "about", About.ALL);
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
  private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(this, "page", 0);
  private final ReadOnlyBooleanWrapper inSight = new ReadOnlyBooleanWrapper(this, "inSight");
  private double density = USUAL;
  /** Empty while it is looked up what the kind can be about. */
  private Optional<Subject> chosen = Optional.empty();
  private Optional<Made> made = Optional.empty();

  public DossierModel(Dossiers dossiers, StoreFrame frame) {
    this.dossiers = dossiers;
    this.frame = frame;
    inSight.set(frame.preferences().get(PAGE).filter(READ::equals).isPresent());
    var _ = frame.edits().listen(Set.of(ReportDraft.KIND), this::lay);
  }

  /** Which report. What was made of one is never taken for another. */
  record Subject(DossierKind kind, About about) {}

  private record Made(Subject subject, Composed composed) {}

  /**
   * A report as it prints now.
   *
   * @param pages how many it has
   */
  record Shown(Subject subject, List<Chapter> chapters, Optional<ReportDraft> written, Document document, Printed printed, int pages) {
    boolean isOff(String section) {
      return written.filter(d -> d.isOff(section)).isPresent();
    }

    String words(String section) {
      return written.map(d -> d.words(section)).orElse("");
    }
  }

  /** Whether reports are what is looked at, not the tables that are handed in. */
  public ReadOnlyBooleanProperty inSight() {
    return inSight.getReadOnlyProperty();
  }

  public void see(boolean reports) {
    frame.preferences().put(PAGE, reports ? READ : "");
    inSight.set(reports);
  }

  /** Brings the report into sight that words of this number were written into. */
  public void open(String number) {
    dossiers.holding(number).ifPresent(written -> {
      see(true);
      choose(written.kind(), Optional.of(written.about()));
    });
  }

  ObservableList<About> abouts() {
    return abouts;
  }

  ReadOnlyObjectProperty<DossierKind> kind() {
    return kind.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<About> about() {
    return about.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Shown>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** The sheet in sight; empty while it is being drawn. */
  ReadOnlyObjectProperty<Optional<Sheet>> sheet() {
    return sheet.getReadOnlyProperty();
  }

  /** Which sheet is in sight, from 0. */
  ReadOnlyIntegerProperty page() {
    return page.getReadOnlyProperty();
  }

  /** Another kind, about what it is usually about. */
  void choose(DossierKind next) {
    choose(next, Optional.empty());
  }

  private void choose(DossierKind next, Optional<String> wanted) {
    kind.set(next);
    abouts.clear();
    about.set(About.ALL);
    choose(Optional.empty());
    frame.jobs().latest("dossier.about", Phrase.of("dossierview.reading"), progress -> dossiers.about(next), all -> {
      about.set(all.stream().filter(a -> wanted.filter(a.key()::equals).isPresent()).findFirst().orElse(all.getFirst()));
      abouts.setAll(all);
      choose(Optional.of(new Subject(next, about.get())));
      refresh();
    });
  }

  void choose(About next) {
    about.set(next);
    choose(Optional.of(new Subject(kind.get(), next)));
    refresh();
  }

  /** Nothing of the report before stays, neither in sight nor to be saved. */
  private void choose(Optional<Subject> next) {
    chosen = next;
    made = Optional.empty();
    page.set(0);
    sheet.set(Optional.empty());
    shown.set(Optional.empty());
  }

  /** Reads all numbers anew. */
  void refresh() {
    chosen.ifPresentOrElse(this::draft, () -> choose(kind.get()));
  }

  private void draft(Subject of) {
    frame.jobs().latest(
        "dossier.draft", Phrase.of("dossierview.making", of.kind().title()), progress -> new Made(of, dossiers.draft(of.kind(), of.about(), progress)),
        now -> {
          if (isChosen(now.subject())) {
            made = Optional.of(now);
            lay();
          }
        });
  }

  private boolean isChosen(Subject of) {
    return chosen.filter(of::equals).isPresent();
  }

  /** Reads anew what is in sight; what nobody looks at waits until somebody does. */
  public void again() {
    if (inSight.get() && shown.get().isPresent()) {
      refresh();
    }
  }

  /** Lays out what is there, with what was written meanwhile. */
  private void lay() {
    made.ifPresent(of -> frame.jobs().latest("dossier.lay", Phrase.of("dossierview.laying", of.subject().kind().title()), progress -> {
      var written = dossiers.written(of.subject().kind(), of.subject().about());
      var document = of.composed().document(written);
      var printed = dossiers.printed(document);
      return new Shown(of.subject(), of.composed().chapters(), written, document, printed, PdfSheets.count(printed.pdf()));
    }, laid -> {
      if (isChosen(laid.subject())) {
        shown.set(Optional.of(laid));
        page.set(Math.min(page.get(), laid.pages() - 1));
        draw();
      }
    }));
  }

  void turn(int by) {
    shown.get().ifPresent(s -> {
      page.set(Math.clamp(page.get() + by, 0, s.pages() - 1));
      draw();
    });
  }

  void zoom(boolean in) {
    density = Math.clamp(in ? density * STEP : density / STEP, SMALLEST, LARGEST);
    draw();
  }

  /** As wide as there is room. */
  void fit(double pixels) {
    shown.get().ifPresent(s -> {
      var wide = s.document().paper().isLying() ? 11.69 : 8.27;
      density = Math.clamp(pixels / wide, SMALLEST, LARGEST);
      draw();
    });
  }

  private void draw() {
    shown.get().ifPresent(s -> {
      var number = page.get();
      var dots = density;
      frame.jobs().latest("dossier.sheet", Phrase.of("dossierview.drawing"), progress -> PdfSheets.sheet(s.printed().pdf(), number, dots),
          drawn -> {
            if (isChosen(s.subject())) {
              sheet.set(Optional.of(drawn));
            }
          });
    });
  }

  /** Keeps what somebody wrote into a section. */
  void write(Subject of, String section, String text) {
    var by = frame.actor().get();
    edit(progress -> dossiers.write(of.kind(), of.about(), section, text, by));
  }

  void show(Subject of, String section, boolean on) {
    var by = frame.actor().get();
    edit(progress -> dossiers.show(of.kind(), of.about(), section, on, by));
  }

  private void edit(Function<Progress, Change> change) {
    frame.edits().make(Phrase.of("report-draft.edited"), change, Outcome::orThrow);
  }

  String fileName(Shown of) {
    return dossiers.fileName(of.subject().kind(), of.subject().about());
  }

  /** Writes a report that was shown; what is in no font is told. */
  void save(Shown of, Path file) {
    frame.jobs().run(Dossiers.writing(of.subject().kind()), progress -> dossiers.save(of.document(), file), lacking -> {
      frame.notices().done(Phrase.of("parts.written", String.valueOf(file.getFileName())));
      if (!lacking.isEmpty()) {
        frame.notices().care(Phrase.of("dossierview.lacking", String.join(" ", lacking)));
      }
    });
  }
}
