package org.zhigai.report;

import java.util.List;

/**
 * A document as it is printed.
 *
 * @param pdf the file
 * @param lacking characters that the carried font has not got, for each of which a box stands
 */
public record Printed(byte[] pdf, List<String> lacking) {
  public Printed {
    lacking = List.copyOf(lacking);
  }
}
