package org.zhigai.workbook.read;

import java.io.IOException;

/** XML that is not well formed, or more of it than a workbook has. */
final class MalformedXml extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedXml(String what) {
    super(what);
  }
}
