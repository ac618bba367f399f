package org.zhigai.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A form somebody has opened: what is in it, and the same file with cells filled. Everything else in the file stays what it is. */
public interface OpenForm {

  List<FormSheet> sheets();

  /** How files of its kind end: {@code .xlsx}. */
  String ending();

  /** Writes the file, with what is to be put into it. */
  void write(List<SheetFilling> fillings, OutputStream out) throws IOException;
}
