package org.zhigai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.zhigai.report.Document;
import org.zhigai.report.DocumentWriter;

/** Writes documents as slides or as pages. */
public final class WriteDocuments implements DocumentWriter {

  @Override
  public byte[] slides(Document document) {
    var out = new ByteArrayOutputStream();
    try (var show = new XMLSlideShow()) {
      new Slides(show, document).write();
      show.write(out);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return out.toByteArray();
  }

  @Override
  public byte[] pages(Document document) {
    var out = new ByteArrayOutputStream();
    try (var file = new XWPFDocument()) {
      new WordPages(file, document).write();
      file.write(out);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return out.toByteArray();
  }
}
