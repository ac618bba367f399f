package org.zhigai.ui.ledger.remind;

import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.zhigai.kernel.Phrase;
import org.zhigai.ledger.Reminder;
import org.zhigai.ui.parts.Nodes;
import org.zhigai.ui.parts.StoreFrame;

/** A bell with how many entries wait for whoever acts; each line leads to its entries. */
public final class ReminderMenu extends MenuButton {
  private static final PseudoClass PRESSING = PseudoClass.getPseudoClass("pressing");

  private final ReminderModel model;
  private final StoreFrame frame;

  public ReminderMenu(ReminderModel model, StoreFrame frame) {
    this.model = model;
    this.frame = frame;
    Nodes.named(this, "reminders", frame.words().say("remind.title"), "flat", "zg-bell");
    setGraphic(Nodes.icon(Material2MZ.NOTIFICATIONS_NONE));
    setMnemonicParsing(false);
    setMinWidth(USE_PREF_SIZE);
    model.now().subscribe(now -> fill());
  }

  private void fill() {
    var all = model.now().get();
    setText(all.isEmpty() ? "" : Long.toString(model.many()));
    setAccessibleText(frame.words().say(all.isEmpty() ? "remind.none" : "remind.title") + " " + getText());
    setTooltip(new javafx.scene.control.Tooltip(frame.words().say("remind.title")));
    pseudoClassStateChanged(PRESSING, model.isPressing());
    getItems().setAll(all.stream().map(this::item).toList());
    if (all.isEmpty()) {
      var none = new MenuItem(frame.words().say("remind.none"));
      none.setDisable(true);
      getItems().add(none);
    }
  }

  private MenuItem item(Reminder one) {
    var item = new MenuItem(frame.words().say(one.says()), Nodes.icon(one.sort().isPressing() ? Material2AL.ERROR_OUTLINE : Material2AL.ARROW_FORWARD));
    item.setId("remind-" + one.sort().name().toLowerCase(java.util.Locale.ROOT));
    item.setMnemonicParsing(false);
    item.setOnAction(e -> model.open(one));
    return item;
  }

  /** Told in passing when a store opens: how much waits, and the way to it. Nothing is said when nothing does. */
  public void tell() {
    if (!model.now().get().isEmpty()) {
      frame.notices().care(Phrase.of("remind.start", model.many()), Phrase.of("remind.start.look"), this::show);
    }
  }
}
