package org.zhigai.ui.explore;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.zhigai.charts.Charts;
import org.zhigai.charts.look.CellInk;
import org.zhigai.charts.look.ChartTheme;
import org.zhigai.charts.look.Fonts;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.sight.ItemMatrix;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.figures.SatPaper;
import org.zhigai.ui.bench.LargePaper;

/**
 * How long the explorer takes to draw, in software, at 3,000 pupils × 360 items, and to scroll 5,000 × 400 marks. A redraw is what happens
 * when an option changes: exhibit, chart, pixels. Aim: any redraw 50 ms (p95), first chart after an import 300 ms, a frame 16.7 ms.
 */
public final class RedrawBench {
  private static final int TIMES = 20;
  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;
  private static final Words WORDS = new Words(Lang.ZH);

  private final PrintStream out;
  private final Charts charts = new Charts(new Fonts());

  private RedrawBench(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    var done = new CompletableFuture<Void>();
    Platform.startup(() -> {
      try {
        new RedrawBench(System.out).run();
      } finally {
        done.complete(null);
      }
    });
    done.join();
    Platform.exit();
  }

  private void run() {
    out.println();
    out.println("Redraws, 3,000 pupils × 360 items, " + WIDTH + " × " + HEIGHT + ", software rendering (ms)");
    // What the virtual machine learns once it has learned in any running window.
    var small = LargePaper.of(300, 30);
    var warm = new Explore(small);
    for (var i = 0; i < 10; i++) {
      for (var aspect : Aspect.of(Aspect.Over.PAPER)) {
        redraw(warm, warm.entries().getFirst(), aspect);
      }
    }
    var large = LargePaper.of(3000, 360);
    var explore = new Explore(large);
    var entry = explore.entries().getFirst();
    var first = System.nanoTime();
    redraw(explore, entry, Aspect.LEVELS);
    line("first chart after import (aim 300)", (System.nanoTime() - first) / 1e6);
    out.printf(Locale.ROOT, "%-36s %8s %8s %8s%n", "aspect", "first", "median", "p95");
    for (var aspect : Aspect.of(Aspect.Over.PAPER)) {
      var fit = System.nanoTime();
      redraw(explore, entry, aspect);
      var once = (System.nanoTime() - fit) / 1e6;
      print(aspect.key(), once, times(TIMES, i -> redraw(explore, entry, aspect)));
    }
    matrix();
  }

  private void redraw(Explore explore, Entry entry, Aspect aspect) {
    var exhibit = explore.show(Place.of(entry.key(), aspect), entry, Progress.NONE);
    exhibit.plot().ifPresent(plot -> {
      var region = charts.region(plot.spec().apply(WORDS), ChartTheme.LIGHT);
      photograph(new Scene(region, WIDTH, Math.max(HEIGHT, 96 + 26.0 * Math.min(plot.lines(), 80))), region);
    });
  }

  private void matrix() {
    var pane = new MatrixPane(ItemMatrix.of(SatPaper.of(LargePaper.of(5000, 400).results())), new CellInk(ChartTheme.LIGHT), "", "—");
    var scene = new Scene(pane, WIDTH, HEIGHT);
    var image = photograph(scene, pane);
    times(60, i -> frame(pane, scene, image));
    out.println();
    out.println("Frames of scrolling 5,000 × 400 marks (aim 16.7)");
    print("scroll", Double.NaN, times(300, i -> frame(pane, scene, image)));
  }

  private static void frame(MatrixPane pane, Scene scene, WritableImage image) {
    pane.by(7, 31);
    scene.snapshot(image);
  }

  private static WritableImage photograph(Scene scene, Region region) {
    region.applyCss();
    region.layout();
    return scene.snapshot(null);
  }

  private static double[] times(int count, IntConsumer work) {
    var out = new double[count];
    for (var i = 0; i < count; i++) {
      var from = System.nanoTime();
      work.accept(i);
      out[i] = (System.nanoTime() - from) / 1e6;
    }
    Arrays.sort(out);
    return out;
  }

  private void print(String name, double first, double[] sorted) {
    out.printf(
        Locale.ROOT, "%-36s %8.1f %8.1f %8.1f%n", name, first, sorted[sorted.length / 2], sorted[(int) Math.ceil(sorted.length * 0.95) - 1]);
  }

  private void line(String name, double ms) {
    out.printf(Locale.ROOT, "%-36s %8.1f%n", name, ms);
  }
}
