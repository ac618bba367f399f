package org.zhigai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.zhigai.report.PackWriter;
import org.zhigai.report.SessionPack;

/** Writes a session pack as slides or as a handout. */
public final class WritePack implements PackWriter {

  @Override
  public byte[] slides(SessionPack pack) {
    var out = new ByteArrayOutputStream();
    try (var show = new XMLSlideShow()) {
      new Slides(show, pack).write();
      show.write(out);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return out.toByteArray();
  }

  @Override
  public byte[] handout(SessionPack pack) {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      new Handout(document, pack).write();
      document.write(out);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return out.toByteArray();
  }
}
