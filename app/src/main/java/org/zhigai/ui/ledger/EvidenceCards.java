package org.zhigai.ui.ledger;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ui.parts.Dress;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.FileForm;
import org.zhigai.ledger.KeptFile;
import org.zhigai.rows.Row;
import org.zhigai.ui.parts.EvidenceSight;
import org.zhigai.ui.parts.Nodes;

/** Pieces of evidence of one thing as cards, a place to drop files on, and a line for papers that lie somewhere. */
final class EvidenceCards extends VBox {
  private final String id;
  private final PagePart part;
  private final Thumbnails thumbnails;
  private final EvidencePiece.Sort sort;
  private final Supplier<Optional<Row<?>>> of;
  private final FlowPane cards = new FlowPane(8, 8);
  private final StackPane drop;
  private final HBox paper = new HBox(8);

  /**
   * @param id first part of its node ids
   * @param sort what files are taken for
   * @param of what they are evidence of
   */
  EvidenceCards(String id, PagePart part, Thumbnails thumbnails, EvidencePiece.Sort sort, Supplier<Optional<Row<?>>> of) {
    super(8);
    this.id = id;
    this.part = part;
    this.thumbnails = thumbnails;
    this.sort = sort;
    this.of = of;
    this.drop = drop();
    var title = field("-title", "ledgerview.evidence.title");
    var place = field("-place", "entryview.evidence.place");
    var add = Nodes.button(id + "-add", part.say("entryview.evidence.paper"), () -> {
      of.get().ifPresent(row -> part.model.paper(row, title.getText(), place.getText()));
      title.clear();
      place.clear();
    }, "small");
    add.setMinWidth(USE_PREF_SIZE);
    add.disableProperty().bind(title.textProperty().map(String::isBlank).flatMap(none -> place.textProperty().map(p -> none || p.isBlank())));
    paper.getChildren().addAll(Nodes.label(part.say("entryview.evidence.orpaper"), "zg-caption"), title, place, add);
    paper.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(cards, paper);
  }

  private TextField field(String end, String key) {
    var field = Nodes.named(new TextField(), id + end, part.say(key));
    field.setPromptText(part.say(key));
    Dress.wide(field, 220);
    return field;
  }

  /** Where files are dropped; a click chooses them. */
  private StackPane drop() {
    var box = Nodes.named(
        new StackPane(new VBox(4, Nodes.icon(Material2AL.ADD, "zg-drop-icon"), Nodes.paragraph(part.say("entryview.evidence.drop"), "zg-caption"))),
        id + "-drop", part.say("entryview.evidence.drop"), "zg-drop");
    ((VBox) box.getChildren().getFirst()).setAlignment(Pos.CENTER);
    box.setFocusTraversable(true);
    box.setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
    box.setOnMouseClicked(e -> choose());
    box.setOnKeyPressed(e -> {
      if (e.getCode() == javafx.scene.input.KeyCode.ENTER || e.getCode() == javafx.scene.input.KeyCode.SPACE) {
        choose();
        e.consume();
      }
    });
    var over = javafx.css.PseudoClass.getPseudoClass("over");
    box.setOnDragOver(e -> {
      if (e.getDragboard().hasFiles()) {
        e.acceptTransferModes(TransferMode.COPY);
        box.pseudoClassStateChanged(over, true);
      }
      e.consume();
    });
    box.setOnDragExited(e -> box.pseudoClassStateChanged(over, false));
    box.setOnDragDropped(e -> {
      take(files(e.getDragboard()));
      e.setDropCompleted(true);
      e.consume();
    });
    return box;
  }

  /** Where the next key goes: to choosing a file. */
  void begin() {
    drop.requestFocus();
  }

  private static List<Path> files(Dragboard board) {
    return board.hasFiles() ? board.getFiles().stream().filter(File::isFile).map(File::toPath).toList() : List.of();
  }

  private void choose() {
    take(part.frame.picker().files(this, part.say("entryview.evidence.choose"), List.of()));
  }

  private void take(List<Path> files) {
    of.get().ifPresent(row -> part.model.take(row, files, sort));
  }

  void show(List<EvidencePiece> pieces, boolean writes) {
    var all = new java.util.ArrayList<Node>(pieces.stream().map(p -> card(p, writes)).toList());
    if (writes) {
      all.add(drop);
    }
    cards.getChildren().setAll(all);
    PagePart.shown(paper, writes);
  }

  private Node card(EvidencePiece piece, boolean writes) {
    var picture = new StackPane(Nodes.icon(icon(piece), "zg-piece-icon"));
    picture.setMinSize(Thumbnails.WIDTH, Thumbnails.HEIGHT);
    picture.setMaxSize(Thumbnails.WIDTH, Thumbnails.HEIGHT);
    picture.getStyleClass().add("zg-piece-picture");
    piece.file().ifPresent(file -> thumbnails.small(file, image -> {
      var view = new ImageView(image);
      view.setPreserveRatio(true);
      view.setFitWidth(Thumbnails.WIDTH);
      view.setFitHeight(Thumbnails.HEIGHT);
      picture.getChildren().setAll(view);
    }));
    var title = Nodes.paragraph(piece.title(), "zg-piece-title");
    var below = Nodes.label(piece.number(), "zg-caption");
    var dated = Nodes.label(piece.on().toString(), "zg-caption");
    var place = Nodes.paragraph(piece.file().map(this::told).orElse(part.say("entryview.evidence.lies", piece.place())), "zg-caption");
    var card = Nodes.named(new VBox(2, picture, title, below, dated, place, deeds(piece, writes)), "evidence-" + piece.number(), piece.title(), "zg-piece");
    card.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("gone"), !piece.isLive());
    picture.setOnMouseClicked(e -> piece.file().ifPresent(this::open));
    return card;
  }

  private String told(KeptFile file) {
    return part.say("entryview.evidence.file", org.zhigai.kernel.Phrase.of("evidence.form." + file.form().name().toLowerCase(java.util.Locale.ROOT)),
        (file.size() + 1023) / 1024);
  }

  private Node deeds(EvidencePiece piece, boolean writes) {
    var deeds = new HBox(2);
    piece.file().ifPresent(file -> {
      if (Thumbnails.isShown(file)) {
        deeds.getChildren()
            .add(Nodes.iconButton("evidence-open-" + piece.number(), Material2AL.FULLSCREEN, part.say("entryview.evidence.look"), () -> open(file)));
      }
      deeds.getChildren().add(Nodes.iconButton("evidence-save-" + piece.number(), Material2MZ.SAVE_ALT, part.say("entryview.evidence.save"), () -> save(file)));
    });
    if (writes && piece.isLive()) {
      deeds.getChildren().add(Nodes.iconButton(
          "evidence-withdraw-" + piece.number(), Material2AL.CLOSE, part.say("entryview.evidence.withdraw"),
          () -> part.because("entryview.evidence.withdraw", why -> part.model.withdraw(piece, why))));
    }
    return deeds;
  }

  /** A picture or a PDF is shown in the window, from memory; anything else a person saves where they want it. */
  private void open(KeptFile file) {
    if (Thumbnails.isShown(file)) {
      thumbnails.large(file, image -> EvidenceSight.show(this, part.frame.words(), file.name(), image));
    } else {
      save(file);
    }
  }

  private void save(KeptFile file) {
    var dot = file.name().lastIndexOf('.');
    var ending = dot > 0 ? file.name().substring(dot + 1) : file.form().ending();
    part.frame.picker()
        .target(this, part.say("entryview.evidence.save"), dot > 0 ? file.name().substring(0, dot) : file.name(),
            new org.zhigai.ui.parts.Picker.Sort(ending.toUpperCase(java.util.Locale.ROOT), List.of("*." + ending)))
        .ifPresent(target -> part.model.save(file, target));
  }

  private static Ikon icon(EvidencePiece piece) {
    return piece.file().map(KeptFile::form).map(EvidenceCards::icon).orElse(Material2AL.ASSIGNMENT);
  }

  private static Ikon icon(FileForm form) {
    return switch (form) {
      case PNG, JPEG, GIF -> Material2AL.IMAGE;
      case PDF -> Material2MZ.PICTURE_AS_PDF;
      case DOCX, TEXT, OLD_OFFICE -> Material2AL.DESCRIPTION;
      case XLSX -> Material2MZ.TABLE_CHART;
      case PPTX -> Material2MZ.SLIDESHOW;
      case ZIP -> Material2AL.ARCHIVE;
      case VIDEO -> Material2MZ.MOVIE;
      case SOUND -> Material2AL.AUDIOTRACK;
      case PROGRAM, OTHER -> Material2AL.INSERT_DRIVE_FILE;
    };
  }
}
