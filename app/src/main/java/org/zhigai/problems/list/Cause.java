package org.zhigai.problems.list;

import java.util.List;
import java.util.stream.Collectors;
import org.zhigai.kernel.Phrase;
import org.zhigai.problems.Category;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/**
 * One cause of a problem: where it lies, what it is, and what speaks for it.
 *
 * @param area 教学, 课程, 师资, 管理, 负担, 家校 or 资源
 * @param text what is the matter there
 * @param grounds 依据: numbers, factors of a questionnaire, a plan's diagnosis, what was seen; may be empty
 */
public record Cause(Category area, String text, String grounds) {
  private static final Shape.Part<Cause, Category> AREA =
      Shape.part("area", Types.choice(Category.class, "report.category"), Category.TEACHING, Cause::area);
  private static final Shape.Part<Cause, String> TEXT = Shape.part("text", Types.TEXT, "", Cause::text);
  private static final Shape.Part<Cause, String> GROUNDS = Shape.part("grounds", Types.TEXT, "", Cause::grounds);
  static final Type<List<Cause>> LIST =
      Types.list(Shape.of(p -> new Cause(p.get(AREA), p.get(TEXT), p.get(GROUNDS)), AREA, TEXT, GROUNDS).saying(Cause::told));

  public boolean isBlank() {
    return text.isBlank() && grounds.isBlank();
  }

  /** In one line, as a table holds it; the area goes before it. */
  public Phrase told() {
    return Phrase.of(grounds.isBlank() ? "problem.cause" : "problem.cause.grounds", area.label(), text, grounds);
  }

  /** What is the matter, without the grounds. */
  static String texts(List<Cause> causes) {
    return causes.stream().map(Cause::text).filter(t -> !t.isBlank()).collect(Collectors.joining("\n"));
  }
}
