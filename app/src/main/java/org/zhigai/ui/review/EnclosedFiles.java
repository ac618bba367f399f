package org.zhigai.ui.review;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.ledger.FileForm;
import org.zhigai.review.ReviewCase;
import org.zhigai.ui.jobs.Tried;
import org.zhigai.ui.parts.EvidenceSight;
import org.zhigai.ui.parts.Frame;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Picker;

/** Pieces of evidence as cards. Each file is held against its sum when it is read; pictures and PDFs are shown from memory, others saved to be opened. */
final class EnclosedFiles {
  private static final double WIDTH = 148;
  private static final double HEIGHT = 96;
  private static final double LARGE = 1600;
  private static final int KILO = 1024;

  private final ReviewModel model;
  private final Frame frame;
  private final Function<byte[], Optional<byte[]>> pdf;

  EnclosedFiles(ReviewModel model, Frame frame, Function<byte[], Optional<byte[]>> pdf) {
    this.model = model;
    this.frame = frame;
    this.pdf = pdf;
  }

  Node card(ReviewCase.Shown piece) {
    var picture = new StackPane(Nodes.icon(piece.file().isPresent() ? Material2AL.DESCRIPTION : Material2AL.ASSIGNMENT, "zg-piece-icon"));
    picture.setMinSize(WIDTH, HEIGHT);
    picture.setMaxSize(WIDTH, HEIGHT);
    picture.getStyleClass().add("zg-piece-picture");
    var told = Nodes.paragraph(piece.file().map(this::told).orElseGet(() -> say("paper", piece.place())), "zg-caption");
    var deeds = new HBox(2);
    var card = Nodes.named(
        new VBox(
            2, picture, Nodes.paragraph(piece.title(), "zg-piece-title"), Nodes.label(piece.number(), "zg-caption"),
            Nodes.paragraph(say("piece", piece.sort(), piece.on()), "zg-caption"), told, deeds),
        "review-" + piece.number(), piece.title(), "zg-piece");
    piece.file().ifPresent(file -> {
      deeds.getChildren().add(Nodes.iconButton("review-save-" + piece.number(), Material2MZ.SAVE_ALT, say("export", file.name()), () -> export(card, file)));
      model.bytes(file, tried -> {
        switch (tried) {
          case Tried.Done<byte[]>(var bytes) -> drawn(bytes, WIDTH * 2, HEIGHT * 2).ifPresent(image -> {
            picture.getChildren().setAll(fitted(image));
            picture.setOnMouseClicked(e -> open(card, file));
            deeds.getChildren().addFirst(
                Nodes.iconButton("review-open-" + piece.number(), Material2AL.FULLSCREEN, say("open", file.name()), () -> open(card, file)));
          });
          case Tried.Refused<byte[]>(var fault) -> {
            told.setText(frame.words().say(fault.what()));
            told.getStyleClass().add("zg-fault");
            deeds.getChildren().clear();
          }
        }
      });
    });
    return card;
  }

  private static ImageView fitted(Image image) {
    var view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setFitWidth(WIDTH);
    view.setFitHeight(HEIGHT);
    return view;
  }

  private String told(ReviewCase.Enclosed file) {
    return say("file", file.name(), (file.size() + KILO - 1) / KILO);
  }

  private void open(Node near, ReviewCase.Enclosed file) {
    read(file, bytes -> drawn(bytes, LARGE, LARGE).ifPresent(image -> EvidenceSight.show(near, frame.words(), file.name(), image)));
  }

  private void read(ReviewCase.Enclosed file, Consumer<byte[]> then) {
    model.bytes(file, tried -> {
      if (tried instanceof Tried.Done<byte[]>(var bytes)) {
        then.accept(bytes);
      }
    });
  }

  private Optional<Image> drawn(byte[] bytes, double width, double height) {
    var form = FileForm.of(bytes);
    var source = form == FileForm.PDF ? pdf.apply(bytes) : form.isPicture() ? Optional.of(bytes) : Optional.<byte[]>empty();
    return source.map(b -> new Image(new ByteArrayInputStream(b), width, height, true, true)).filter(i -> !i.isError());
  }

  private void export(Node near, ReviewCase.Enclosed file) {
    var dot = file.name().lastIndexOf('.');
    var ending = dot > 0 ? file.name().substring(dot + 1) : "bin";
    frame.picker()
        .target(near, say("export", file.name()), dot > 0 ? file.name().substring(0, dot) : file.name(),
            new Picker.Sort(ending.toUpperCase(Locale.ROOT), List.of("*." + ending)))
        .ifPresent(target -> model.export(file, target));
  }

  private String say(String what, Object... values) {
    return frame.words().say("reviewer." + what, values);
  }
}
