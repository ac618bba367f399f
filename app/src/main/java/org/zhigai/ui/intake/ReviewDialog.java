package org.zhigai.ui.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.zhigai.ui.parts.Dress;
import org.zhigai.monitoring.PaperInfo;
import org.zhigai.monitoring.intake.Decisions;
import org.zhigai.monitoring.intake.Issue;
import org.zhigai.monitoring.intake.PaperDifference;
import org.zhigai.monitoring.intake.PupilMatch;
import org.zhigai.monitoring.intake.Review;
import org.zhigai.ui.parts.Chip;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.Tone;
import org.zhigai.ui.parts.UiWords;

/** Shows what is stored with other numbers, and asks who is meant where a name does not say it. Nothing is kept before it is answered. */
final class ReviewDialog {
  private static final double WIDTH = 680;
  private static final double HEIGHT = 460;

  private ReviewDialog() {}

  static Optional<Decisions> ask(Node near, UiWords words, Review review) {
    var dialog = new Dialog<Decisions>();
    var verb = review.differences().isEmpty() ? "preview.review.go" : "preview.review.replace";
    var yes = new ButtonType(words.say(verb), ButtonData.OK_DONE);
    dialog.setTitle(words.say("preview.review.title"));
    dialog.setHeaderText(words.say("preview.review.title"));
    dialog.setResizable(true);
    var who = new SameNamePane(words, review.sameNames());
    var others = Stream.of(PupilMatch.How.OTHER_NAME, PupilMatch.How.OTHER_NUMBER).map(kind -> new OtherIdentityPane(words, kind, review))
        .filter(p -> !p.isEmpty()).toList();
    var parts = new VBox(16);
    parts.getStyleClass().add("zg-review");
    review.together().forEach(i -> parts.getChildren().add(found(words, i)));
    review.differences().forEach(d -> parts.getChildren().add(new DifferencePane(words, d).build()));
    others.forEach(o -> parts.getChildren().add(o.build()));
    if (!review.sameNames().isEmpty()) {
      parts.getChildren().add(who.build());
    }
    var scroll = Nodes.named(new ScrollPane(parts), "review-parts", words.say("preview.review.title"), "zg-review-parts");
    scroll.setFitToWidth(true);
    Dress.sized(scroll, WIDTH, HEIGHT);
    var pane = dialog.getDialogPane();
    pane.setContent(scroll);
    pane.getButtonTypes().setAll(yes, new ButtonType(words.say("parts.cancel"), ButtonData.CANCEL_CLOSE));
    pane.lookupButton(yes).disableProperty().bind(others.stream().map(OtherIdentityPane::isOpen).reduce(who.isOpen(), BooleanBinding::or));
    dialog.setResultConverter(pressed -> yes.equals(pressed) ? decided(review, who, others) : null);
    Dialogs.dress(dialog, "review-dialog", near.getScene());
    return dialog.showAndWait();
  }

  private static Node found(UiWords words, Issue issue) {
    return new VBox(
        4, new Chip(issue.where().label(), Tone.CARE), Nodes.paragraph(words.say("preview.issue", issue.found(), issue.expected())),
        Nodes.paragraph(words.say(issue.remedy()), "zg-caption"));
  }

  private static Decisions decided(Review review, SameNamePane who, List<OtherIdentityPane> others) {
    var replaced = review.differences().stream().map(PaperDifference::info).collect(java.util.stream.Collectors.<PaperInfo>toSet());
    var pupils = new HashMap<>(who.answers());
    others.forEach(o -> pupils.putAll(o.answers()));
    return new Decisions(replaced, pupils);
  }
}
