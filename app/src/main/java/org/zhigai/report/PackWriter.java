package org.zhigai.report;

/** The port through which a session pack becomes files. */
public interface PackWriter {

  /** A .pptx, 16:9: native charts where the program has the form, pictures elsewhere. */
  byte[] slides(SessionPack pack);

  /** A .docx handout on A4 with room for causes and decisions. */
  byte[] handout(SessionPack pack);
}
