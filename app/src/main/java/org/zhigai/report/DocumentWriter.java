package org.zhigai.report;

/** The port through which a document becomes a file. */
public interface DocumentWriter {

  /** A .pptx, 16:9: native charts where the program has the form, pictures elsewhere; no room to write on. */
  byte[] slides(Document document);

  /** A .docx on the document's own paper. */
  byte[] pages(Document document);

  /** A .pdf on the document's own paper, its font embedded. */
  Printed printed(Document document);
}
