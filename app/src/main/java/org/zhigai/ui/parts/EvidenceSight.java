package org.zhigai.ui.parts;

import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** A picture of evidence as large as the window allows; it is drawn from memory and written nowhere. */
public final class EvidenceSight {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 560;

  private EvidenceSight() {}

  public static void show(Node near, UiWords words, String name, Image image) {
    var dialog = new Dialog<ButtonType>();
    dialog.setTitle(name);
    var view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setFitWidth(Math.min(WIDTH, image.getWidth()));
    var scroll = new ScrollPane(view);
    scroll.setPrefViewportWidth(Math.min(WIDTH, image.getWidth()) + 4);
    scroll.setPrefViewportHeight(Math.min(HEIGHT, image.getHeight() * Math.min(1, WIDTH / image.getWidth())));
    dialog.getDialogPane().setContent(scroll);
    dialog.getDialogPane().getButtonTypes().setAll(new ButtonType(words.say("parts.close"), javafx.scene.control.ButtonBar.ButtonData.CANCEL_CLOSE));
    Dialogs.dress(dialog, "evidence-sight", near.getScene());
    dialog.show();
  }
}
