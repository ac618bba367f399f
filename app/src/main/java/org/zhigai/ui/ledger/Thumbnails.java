package org.zhigai.ui.ledger;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;
import org.zhigai.ledger.FileForm;
import org.zhigai.ledger.KeptFile;

/** Small pictures of kept files, made on the fly and held in memory alone: no readable copy of evidence lies anywhere outside the store. */
final class Thumbnails {
  static final double WIDTH = 148;
  static final double HEIGHT = 96;
  private static final int HELD = 64;

  private final EntryModel model;
  private final Function<byte[], Optional<byte[]>> pdf;
  private final Map<String, Image> held = new LinkedHashMap<>();

  /** @param pdf first page of a PDF as a PNG */
  Thumbnails(EntryModel model, Function<byte[], Optional<byte[]>> pdf) {
    this.model = model;
    this.pdf = pdf;
  }

  static boolean isShown(KeptFile file) {
    return file.form().isPicture() || file.form() == FileForm.PDF;
  }

  /** Gives a small picture, at once when it was made before; nothing for what has none. */
  void small(KeptFile file, Consumer<Image> then) {
    var known = held.get(file.sha256());
    if (known != null) {
      then.accept(known);
    } else if (isShown(file)) {
      model.bytes(file, bytes -> picture(file, bytes, WIDTH * 2, HEIGHT * 2).ifPresent(image -> {
        held.put(file.sha256(), image);
        if (held.size() > HELD) {
          held.remove(held.keySet().iterator().next());
        }
        then.accept(image);
      }));
    }
  }

  /** The whole picture, as large as a screen takes. */
  void large(KeptFile file, Consumer<Image> then) {
    model.bytes(file, bytes -> picture(file, bytes, 1600, 1600).ifPresent(then));
  }

  private Optional<Image> picture(KeptFile file, byte[] bytes, double width, double height) {
    var drawn = file.form() == FileForm.PDF ? pdf.apply(bytes) : Optional.of(bytes);
    return drawn.map(b -> new Image(new ByteArrayInputStream(b), width, height, true, true)).filter(i -> !i.isError());
  }
}
