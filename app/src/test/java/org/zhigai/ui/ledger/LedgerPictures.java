package org.zhigai.ui.ledger;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import javafx.scene.control.ScrollPane;
import javax.imageio.ImageIO;
import org.zhigai.fakes.Worked;
import org.zhigai.ledger.EntryStanding;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.ledger.Measure;
import org.zhigai.ledger.VerificationRound;
import org.zhigai.ui.Picture;
import org.zhigai.ui.School;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.parts.StoreFrame;

/** The ledger as it looks: a table of several states, and the page of an entry that was returned once. */
class LedgerPictures {
  private static final int WIDTH = 1180;
  private static final int HEIGHT = 617;

  @Picture
  void table() {
    Snapshots.take("ledger-table", WIDTH, HEIGHT, test -> {
      var school = new School();
      var window = test.over(school.book);
      return LedgerTest.view(lively(school, window), school, window).build();
    });
  }

  @Picture
  void month() {
    Snapshots.take("ledger-month", WIDTH, HEIGHT, test -> {
      var school = new School();
      var window = test.over(school.book);
      var page = lively(school, window);
      page.ledger().place().set(LedgerPlace.CALENDAR);
      return LedgerTest.view(page, school, window).build();
    });
  }

  @Picture
  void chosen() {
    Snapshots.take("ledger-chosen", WIDTH, HEIGHT, test -> {
      var school = new School();
      var window = test.over(school.book);
      var page = lively(school, window);
      page.ledger().keep("几何");
      page.ledger().bulk().choose(school.entries().subList(1, 3));
      return LedgerTest.view(page, school, window).build();
    });
  }

  @Picture
  void page() {
    for (var part : new double[] {0, .3, .5, .75}) {
      Snapshots.take("ledger-page-" + Math.round(part * 100), WIDTH, HEIGHT, test -> {
        var school = new School();
        var window = test.over(school.book);
        var page = lively(school, window);
        page.ledger().choose("ZG-2026-001");
        var view = LedgerTest.view(page, school, window).build();
        new javafx.scene.Scene(new javafx.scene.layout.StackPane(view), WIDTH, HEIGHT);
        ((ScrollPane) view.lookup("#entry-scroll")).setVvalue(part);
        return view;
      });
    }
  }

  static EntryModel lively(School school, StoreFrame window) {
    var today = LocalDate.of(2026, 6, 1);
    school.problem("小数的意义", 0.56, 0.66);
    school.problem("解决问题", 0.61, 0.70);
    var page = LedgerTest.page(school, window);
    page.ledger().refresh();
    page.ledger().openFromProblems();
    var entries = school.entries();
    var person = school.person("王敏", "数学教研组");
    entries.forEach(e -> {
      page.ledger().choose(e.number());
      page.put(LedgerEntry.PERSON, person);
    });
    var first = new Worked(school.book, entries.get(0).id(), today);
    EntryStanding.measures(entries.get(0).id(), school.book).forEach(m -> page.move(m, Measure.State.DONE, ""));
    page.take(first.row(), java.util.List.of(), EvidencePiece.Sort.PHOTO);
    school.book
        .apply(school.evidenceDesk.add(first.row(), school.evidenceDesk.take("教研活动照片.png", picture()), EvidencePiece.Sort.PHOTO, org.zhigai.fakes.Books.BY))
        .orThrow();
    first.paper("集体备课签到表");
    first.answered(first.asked(school.unit("德育处")), VerificationRound.State.RETURNED, school.person("陈立", "德育处"), "第二条措施没有课堂记录，照片看不出是哪一次");
    first.asked(school.unit("区教研室"));
    var second = new Worked(school.book, entries.get(1).id(), today);
    second.measure("每周一次师生交流", Measure.State.UNDER_WAY);
    page.ledger().choose(entries.get(1).number());
    var third = new Worked(school.book, entries.get(2).id(), today);
    third.bare();
    third.verified(school.unit("区教研室"), school.person("刘研", "区教研室"));
    page.ledger().back();
    return page;
  }

  static byte[] picture() {
    var image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setColor(new Color(0xDFE9F2));
    g.fillRect(0, 0, 480, 320);
    g.setColor(new Color(0x2B6CA3));
    for (var i = 0; i < 6; i++) {
      g.fillRoundRect(40 + i % 3 * 140, 60 + i / 3 * 120, 110, 80, 16, 16);
    }
    g.dispose();
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
