package org.zhigai.problems.list;

import java.util.List;

/**
 * What a problem is split into.
 *
 * @param statement 具体问题表现, in the person's words
 * @param items the items of the whole's evidence that this part rests on; empty where the evidence is not made of items
 */
public record Part(String statement, List<String> items) {
  public Part {
    items = List.copyOf(items);
  }
}
