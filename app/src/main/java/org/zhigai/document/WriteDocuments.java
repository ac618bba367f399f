package org.zhigai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.zhigai.report.Document;
import org.zhigai.report.DocumentWriter;
import org.zhigai.report.Printed;

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
      if (document.manner() == Document.Manner.REPORT) {
        new WordReport(file, document, contents(document)).write();
      } else {
        new WordPages(file, document).write();
      }
      // Nobody's name goes out with the file.
      file.getProperties().getCoreProperties().setCreator("");
      file.getProperties().getCoreProperties().setTitle(document.title());
      file.write(out);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return out.toByteArray();
  }

  @Override
  public Printed printed(Document document) {
    var out = new ByteArrayOutputStream();
    try (var file = new PDDocument()) {
      var pages = new PrintPages(file, document);
      var _ = pages.write();
      file.save(out);
      return new Printed(out.toByteArray(), pages.lacking());
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  /** The pages of our own layout stand in the contents until the word processor counts for itself. */
  private static List<ContentsEntry> contents(Document document) throws IOException {
    try (var file = new PDDocument()) {
      return new PrintPages(file, document).write();
    }
  }
}
