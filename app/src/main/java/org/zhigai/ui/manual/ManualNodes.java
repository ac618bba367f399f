package org.zhigai.ui.manual;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.zhigai.ui.manual.ManualPage.Block;
import org.zhigai.ui.manual.ManualPage.Run;
import org.zhigai.ui.manual.ManualPage.Section;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.UiWords;

/** Sections of the manual as text that flows with its window. */
final class ManualNodes {
  private static final PseudoClass MEANT = PseudoClass.getPseudoClass("meant");
  private static final double WIDEST = 640;

  private final Consumer<String> leaf;
  private final UiWords words;

  /** @param leaf goes to a section by its address */
  ManualNodes(Consumer<String> leaf, UiWords words) {
    this.leaf = leaf;
    this.words = words;
  }

  /** @param meant the entry somebody asked for */
  VBox section(Section section, Optional<Block.Entry> meant) {
    var box = Nodes.named(new VBox(8, Nodes.paragraph(section.title(), "zg-manual-title")), "section-" + section.page() + "-" + section.id(), section.title());
    section.blocks().forEach(block -> {
      var node = node(block);
      node.pseudoClassStateChanged(MEANT, meant.filter(block::equals).isPresent());
      box.getChildren().add(node);
    });
    return box;
  }

  private Node node(Block block) {
    return switch (block) {
      case Block.Text(var runs) -> flow(runs, "zg-manual-text");
      case Block.Item(var runs) -> {
        var flow = flow(runs, "zg-manual-item");
        flow.getChildren().addFirst(text("· "));
        yield flow;
      }
      case Block.Entry(var name, var topics, var runs) -> {
        var flow = flow(runs, "zg-manual-entry");
        var word = text(name + "　");
        word.getStyleClass().add("zg-manual-word");
        flow.getChildren().addFirst(word);
        yield flow;
      }
      case Block.Picture picture -> picture(picture);
    };
  }

  private TextFlow flow(List<Run> runs, String style) {
    var flow = new TextFlow();
    flow.getStyleClass().addAll("zg-manual-flow", style);
    runs.forEach(run -> flow.getChildren().add(run.leads().isEmpty() ? text(run.text()) : link(run)));
    return flow;
  }

  private static Text text(String said) {
    var text = new Text(said);
    text.getStyleClass().add("zg-manual-letters");
    return text;
  }

  private Hyperlink link(Run run) {
    var link = new Hyperlink(run.text());
    link.setId("manual-link-" + run.leads().replace('/', '-'));
    link.setOnAction(e -> leaf.accept(run.leads()));
    return link;
  }

  /** As large as it was taken, or as its place is wide. */
  private Node picture(Block.Picture picture) {
    var caption = Nodes.paragraph(picture.caption(), "zg-caption");
    var box = new VBox(4, caption);
    place(picture.id()).ifPresent(address -> {
      var view = new ImageView(new Image(address, true));
      view.setPreserveRatio(true);
      view.setSmooth(true);
      view.fitWidthProperty().bind(javafx.beans.binding.Bindings.min(WIDEST, box.widthProperty()));
      view.setAccessibleText(picture.caption());
      box.getChildren().addFirst(view);
      box.setMinWidth(0);
    });
    return box;
  }

  private Optional<String> place(String id) {
    var name = "/org/zhigai/manual/" + id + "_" + words.locale().getLanguage() + ".png";
    return Optional.ofNullable(ManualNodes.class.getResource(name)).map(java.net.URL::toExternalForm);
  }
}
