package org.zhigai.signing;

import java.util.List;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/** A row that a signature is of, in the version it had then. */
record CoveredRow(String number, long version) {
  private static final Part<CoveredRow, String> NUMBER = Shape.part("number", Types.TEXT, "", CoveredRow::number);
  private static final Part<CoveredRow, Long> VERSION = Shape.part("version", Types.WHOLE, 0L, CoveredRow::version);

  static final Type<List<CoveredRow>> LIST =
      Types.list(Shape.of(p -> new CoveredRow(p.get(NUMBER), p.get(VERSION)), NUMBER, VERSION).saying(r -> r.number() + " v" + r.version()));
}
