package org.zhigai.fakes;

import java.util.List;
import org.zhigai.problems.Category;
import org.zhigai.problems.list.Cause;

/** Causes as a test says them. */
public final class Causes {
  private Causes() {}

  /** One cause in the teaching, without grounds. */
  public static List<Cause> said(String text) {
    return List.of(new Cause(Category.TEACHING, text, ""));
  }
}
