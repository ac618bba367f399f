package org.zhigai;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.zhigai.chain.Chain;
import org.zhigai.chain.RunChain;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.charts.look.Fonts;
import org.zhigai.explore.Explore;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Option;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;

/**
 * Draws every chart there is of the sample workbooks, in both themes and both languages: {@code mvn -Pcontact -DskipTests verify}. One PNG each
 * and two sheets of all in {@code app/target/contact}.
 */
public final class ContactSheet {
  private static final Path FOLDER = Path.of("target", "contact");
  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final int ACROSS = 3;
  private static final int GAP = 8;

  private final Charts charts = new Charts(new Fonts());

  private ContactSheet() {}

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    System.setProperty("zhigai.samples", Path.of("..", "sample-workbooks").toString());
    Files.createDirectories(FOLDER);
    new ContactSheet().draw();
  }

  private void draw() throws IOException {
    var wiring = Wiring.standard();
    var folder = Files.createTempDirectory("contact");
    var store = folder.resolve("contact.zhigai");
    var words = new Words(Lang.ZH);
    var chain = Chain.over(
        wiring.stores().create(store, "contact-sheet".toCharArray(), new SchoolProfile("示范学校", "示范区", "校长")), wiring.reader(), wiring.writer(),
        words, wiring.clock());
    new RunChain(chain, words).run(wiring.samples().orElseThrow(), folder, new Actor("示范", "教务处"), Progress.NONE);
    var explore = new Explore(chain.archive().results());
    for (var lang : Lang.values()) {
      for (var theme : ChartTheme.values()) {
        var pictures = new ArrayList<BufferedImage>();
        for (var aspect : Aspect.values()) {
          pictures.addAll(pictures(explore, aspect, new Words(lang), theme));
        }
        sheets(pictures, theme, (theme + "-" + lang).toLowerCase(Locale.ROOT));
      }
    }
    chain.close();
  }

  /** Of the first thing measured that has this chart, in every form it can be drawn in. */
  private List<BufferedImage> pictures(Explore explore, Aspect aspect, Words words, ChartTheme theme) throws IOException {
    for (var entry : explore.entries().reversed()) {
      if (entry.aspects().contains(aspect)) {
        var place = Place.of(entry.key(), aspect);
        var exhibit = explore.show(place, entry, Progress.NONE);
        if (exhibit.plot().isPresent()) {
          var out = new ArrayList<BufferedImage>();
          for (var form : forms(exhibit)) {
            out.add(picture(explore.show(place.with("form", form), entry, Progress.NONE), aspect.key() + (form.isEmpty() ? "" : "-" + form), words, theme));
          }
          return out;
        }
      }
    }
    return List.of();
  }

  private static List<String> forms(Exhibit exhibit) {
    return exhibit.options().stream().filter(o -> o.key().equals("form")).findFirst()
        .map(o -> o.values().stream().map(Option.Value::key).toList()).orElseGet(() -> List.of(""));
  }

  private BufferedImage picture(Exhibit exhibit, String what, Words words, ChartTheme theme) throws IOException {
    var plot = exhibit.plot().orElseThrow();
    var heading = new org.zhigai.charts.spec.ChartSpec.Heading(words.say(exhibit.title()), words.say(exhibit.subtitle()));
    var height = Math.max(HEIGHT, 120 + 26 * Math.min(plot.lines(), 60));
    var png = charts.png(plot.spec().apply(words), heading, theme, WIDTH, height);
    var name = String.join("-", what, theme.name(), words.lang().name()).toLowerCase(Locale.ROOT) + ".png";
    Files.write(FOLDER.resolve(name), png);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** Two sheets, the pictures in columns of one width, each where there is most room: none is shrunk for being long. */
  private static void sheets(List<BufferedImage> pictures, ChartTheme theme, String name) throws IOException {
    var half = (pictures.size() + 1) / 2;
    sheet(pictures.subList(0, half), theme, "sheet-1-" + name);
    sheet(pictures.subList(half, pictures.size()), theme, "sheet-2-" + name);
  }

  private static void sheet(List<BufferedImage> pictures, ChartTheme theme, String name) throws IOException {
    var ends = new int[ACROSS];
    var places = new ArrayList<int[]>();
    for (var picture : pictures) {
      var column = IntStream.range(0, ACROSS).boxed().min(Comparator.comparingInt(c -> ends[c])).orElse(0);
      places.add(new int[] {column * (WIDTH + GAP), ends[column]});
      ends[column] += picture.getHeight() * WIDTH / picture.getWidth() + GAP;
    }
    var sheet = new BufferedImage(ACROSS * (WIDTH + GAP) - GAP, IntStream.of(ends).max().orElse(GAP) - GAP, BufferedImage.TYPE_INT_RGB);
    var g = sheet.createGraphics();
    g.setColor(theme == ChartTheme.LIGHT ? new Color(0xD0D7DE) : new Color(0x3D444D));
    g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    for (var i = 0; i < pictures.size(); i++) {
      var picture = pictures.get(i);
      g.drawImage(picture, places.get(i)[0], places.get(i)[1], WIDTH, picture.getHeight() * WIDTH / picture.getWidth(), null);
    }
    g.dispose();
    ImageIO.write(sheet, "png", FOLDER.resolve(name + ".png").toFile());
  }
}
