package org.zhigai.charts.look;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The font the program carries, Noto Sans SC regular and bold. Made once by the wiring, before the first chart: making one tells
 * AWT of the font, {@link #registerWithWindow()} tells JavaFX. Doing either again changes nothing.
 */
public final class Fonts {
  /** The family's name in style sheets, in AWT and in JavaFX. */
  public static final String FAMILY = "Noto Sans SC";

  public static final String REGULAR = "NotoSansSC-Regular.ttf";
  public static final String BOLD = "NotoSansSC-Bold.ttf";

  private final Font regular;
  private final Font bold;
  /** Whether JavaFX has been told: reading the files takes longer than drawing a chart. */
  private final AtomicBoolean known = new AtomicBoolean();

  public Fonts() {
    regular = load(REGULAR);
    bold = load(BOLD);
    var environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
    environment.registerFont(regular);
    environment.registerFont(bold);
  }

  /** Makes the family known to JavaFX, for style sheets and for charts on screen. Needs no running window. */
  public void registerWithWindow() {
    if (known.getAndSet(true)) {
      return;
    }
    for (var file : new String[] {REGULAR, BOLD}) {
      try (var in = open(file)) {
        Objects.requireNonNull(javafx.scene.text.Font.loadFont(in, 12), file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** Whether the font has every character of {@code text}. */
  public boolean canWrite(String text) {
    return regular.canDisplayUpTo(text) == -1 && bold.canDisplayUpTo(text) == -1;
  }

  public Font regular(double size) {
    return regular.deriveFont((float) size);
  }

  public Font bold(double size) {
    return bold.deriveFont((float) size);
  }

  private static Font load(String file) {
    try (var in = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (FontFormatException broken) {
      throw new IllegalStateException(file, broken);
    }
  }

  public static InputStream open(String file) {
    return Objects.requireNonNull(Fonts.class.getResourceAsStream("/org/zhigai/fonts/" + file), file);
  }
}
