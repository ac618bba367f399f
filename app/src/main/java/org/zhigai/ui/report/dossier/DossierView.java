package org.zhigai.ui.report.dossier;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.dossier.Chapter;
import org.zhigai.dossier.DossierKind;
import org.zhigai.dossier.DossierKind.About;
import org.zhigai.dossier.Dossiers;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.ui.parts.EditArea;
import org.zhigai.ui.parts.HandsOut;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;
import org.zhigai.ui.parts.ScreenHeader;
import org.zhigai.ui.parts.SidePanel;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.SheetImage;
import org.zhigai.ui.parts.SheetPrinter;
import org.zhigai.ui.parts.View;

/** A sheet as it will print, what to print of the report, and what people write into it. */
public final class DossierView implements View {
  private static final double ROOM = 48;
  /** Less of a sheet is nothing to read; on a low window the page scrolls. */
  private static final double LEAST = 320;

  private final DossierModel model;
  private final StoreFrame frame;
  private final SheetPrinter printer;
  private final VBox sections = new VBox(12);
  private final ScrollPane seen = new ScrollPane();
  private final Button print;
  private final Button pdf;
  private Optional<Filled> filled = Optional.empty();
  private Subscription watching = Subscription.EMPTY;

  public DossierView(DossierModel model, SheetPrinter printer, StoreFrame frame) {
    this.model = model;
    this.printer = printer;
    this.frame = frame;
    this.print = Nodes.button("dossier-print", say("print.go"), () -> model.shown().get().ifPresent(this::print));
    this.pdf = save("dossier-pdf", "PDF", ".pdf");
  }

  @Override
  public Node build() {
    var page = new VBox(header(), tools(), body());
    page.getStyleClass().add("zg-page");
    watching = watching.and(model.shown().subscribe(this::fill));
    if (model.shown().get().isEmpty()) {
      model.choose(model.kind().get());
    } else {
      model.again();
    }
    return page;
  }

  private ScreenHeader header() {
    var setUp = Nodes.button("dossier-setup", say("dossierview.setup"), () -> printer.setUp(seen, file()));
    print.disableProperty().bind(model.shown().map(Optional::isEmpty));
    return new ScreenHeader(
        say("dossierview.title"), say("dossierview.answers"), setUp, print, pdf, save("dossier-docx", "Word", ".docx"));
  }

  private void print(DossierModel.Shown now) {
    printer.print(seen, SheetPrinter.Pages.of(now.subject().kind().title(), now.document().paper(), now.printed().pdf(), now.pages()), file());
  }

  private SheetPrinter.Else file() {
    return new SheetPrinter.Else(Phrase.of("dossierview.save", "PDF"), pdf::fire);
  }

  private Button save(String id, String sort, String ending) {
    var button = Nodes.button(id, say("dossierview.save", sort), () -> {}, ending.equals(".docx") ? "accent" : "button-outlined");
    button.setOnAction(e -> model.shown().get().ifPresent(now -> frame.picker()
        .target(button, say("dossierview.save", sort), model.fileName(now), new Picker.Sort(sort, List.of("*" + ending)))
        .ifPresent(file -> model.save(now, SafeFile.ending(file, ending)))));
    button.disableProperty().bind(model.shown().map(Optional::isEmpty));
    return button;
  }

  /** Which report, about what, which page and how large. */
  private FlowPane tools() {
    var kinds = Nodes.named(new ComboBox<DossierKind>(), "dossier-kind", say("dossierview.kind"));
    kinds.getItems().setAll(Dossiers.ALL);
    kinds.setConverter(new Said<>(k -> say(k.title())));
    watching = watching.and(model.kind().subscribe(kinds::setValue));
    kinds.valueProperty().subscribe((old, now) -> {
      if (now != null && !now.equals(model.kind().get())) {
        model.choose(now);
      }
    });
    var abouts = Nodes.named(new ComboBox<About>(), "dossier-about", say("dossierview.about"));
    abouts.setConverter(new Said<>(a -> say(a.label())));
    abouts.setMaxWidth(260);
    watching = watching.and(model.about().subscribe(now -> offer(abouts))).and(model.abouts().subscribe(() -> offer(abouts)));
    abouts.valueProperty().subscribe((old, now) -> {
      if (now != null && !now.equals(model.about().get())) {
        model.choose(now);
      }
    });
    var refresh = Nodes.iconButton("dossier-refresh", Material2MZ.REFRESH, say("dossierview.refresh"), model::refresh);
    var at = Nodes.named(Nodes.label(""), "dossier-page", "");
    watching = watching.and(model.shown().subscribe(now -> count(at))).and(model.page().subscribe(now -> count(at)));
    at.setMinWidth(Region.USE_PREF_SIZE);
    var fit = Nodes.button("dossier-fit", say("dossierview.fit"), () -> model.fit(seen.getWidth() - ROOM), "flat");
    fit.setMinWidth(Region.USE_PREF_SIZE);
    var chosen = new HBox(8, kinds, abouts, refresh);
    var looking = new HBox(
        8, Nodes.iconButton("dossier-back", Material2AL.CHEVRON_LEFT, say("dossierview.back"), () -> model.turn(-1)), at,
        Nodes.iconButton("dossier-on", Material2AL.CHEVRON_RIGHT, say("dossierview.on"), () -> model.turn(1)),
        Nodes.iconButton("dossier-smaller", Material2MZ.ZOOM_OUT, say("dossierview.smaller"), () -> model.zoom(false)),
        Nodes.iconButton("dossier-larger", Material2MZ.ZOOM_IN, say("dossierview.larger"), () -> model.zoom(true)), fit);
    looking.setAlignment(Pos.CENTER_LEFT);
    // With large letters they want two lines.
    var row = new FlowPane(8, 8, chosen, looking);
    row.getStyleClass().add("zg-dossier-tools");
    return row;
  }

  private void offer(ComboBox<About> abouts) {
    Nodes.fill(abouts, List.copyOf(model.abouts()), model.about().get());
    abouts.setDisable(model.abouts().size() < 2);
  }

  private void count(Label at) {
    at.setText(model.shown().get().map(s -> say("dossierview.page", model.page().get() + 1, s.pages())).orElse(""));
  }

  private HBox body() {
    var image = Nodes.named(new ImageView(), "dossier-sheet", say("dossierview.sheet"));
    var paper = new StackPane(image);
    paper.getStyleClass().add("zg-dossier-paper");
    watching = watching.and(model.sheet().subscribe(now -> {
      image.setImage(now.map(SheetImage::of).orElse(null));
      seen.setVvalue(0);
    }));
    seen.setContent(paper);
    seen.setFitToWidth(true);
    seen.setFitToHeight(true);
    seen.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.PAGE_DOWN || e.getCode() == KeyCode.PAGE_UP) {
        model.turn(e.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
        e.consume();
      }
    });
    HBox.setHgrow(seen, Priority.ALWAYS);
    var body = new HBox(16, seen, new SidePanel(frame, "dossier-sections", say("dossierview.sections"), sections));
    body.setMinHeight(LEAST);
    VBox.setVgrow(body, Priority.ALWAYS);
    return body;
  }

  /** A box a section. Boxes of the same report stay as they are while it is laid out anew: somebody may be typing in one. */
  private void fill(Optional<DossierModel.Shown> shown) {
    var now = shown.map(s -> new Filled(s.subject(), s.chapters().stream().map(Chapter::id).toList()));
    if (!now.equals(filled)) {
      filled = now;
      sections.getChildren().clear();
      shown.ifPresent(this::build);
    }
    shown.ifPresent(s -> sections.getChildren().forEach(each -> {
      if (each instanceof SectionBox box) {
        box.show(s);
      }
    }));
  }

  private record Filled(DossierModel.Subject of, List<String> chapters) {}

  private void build(DossierModel.Shown of) {
    if (of.chapters().isEmpty()) {
      sections.getChildren().add(Nodes.paragraph(say("dossierview.fixed"), "zg-muted"));
    }
    of.chapters().forEach(c -> sections.getChildren().add(new SectionBox(of.subject(), c)));
  }

  /** Whether a section is printed, and what somebody wrote into it. */
  private final class SectionBox extends VBox {
    private final Chapter chapter;
    private final CheckBox on;
    private final EditArea words;

    SectionBox(DossierModel.Subject of, Chapter chapter) {
      super(4);
      this.chapter = chapter;
      var title = say(chapter.title());
      on = Nodes.named(new CheckBox(title), "dossier-section-" + chapter.id(), title);
      on.setOnAction(e -> model.show(of, chapter.id(), on.isSelected()));
      words = new EditArea("dossier-words-" + chapter.id(), say("dossierview.write", title), text -> model.write(of, chapter.id(), text));
      words.setPromptText(chapter.asks().map(a -> say("dossierview.asked", a)).orElseGet(() -> say("dossierview.write.more")));
      getChildren().addAll(on, words);
    }

    void show(DossierModel.Shown now) {
      on.setSelected(!now.isOff(chapter.id()));
      words.show(now.words(chapter.id()));
    }
  }

  /** A choice by what it is called. */
  private static final class Said<T> extends StringConverter<T> {
    private final java.util.function.Function<T, String> says;

    Said(java.util.function.Function<T, String> says) {
      this.says = says;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? "" : says.apply(value);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("is chosen, not typed");
    }
  }

  /** It is on its sheets already: nothing is shown once more before it is printed. */
  @Override
  public Optional<HandsOut> handsOut() {
    return Optional.of(new HandsOut.Itself(print::fire, pdf::fire));
  }

  @Override
  public void close() {
    watching.unsubscribe();
  }

  private String say(Phrase phrase) {
    return frame.words().say(phrase);
  }

  private String say(String key, Object... values) {
    return frame.words().say(key, values);
  }
}
