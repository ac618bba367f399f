package org.zhigai.adjustment.diagnosis;

import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.stats.trust.Trust;

/**
 * One sentence of a diagnosis, its numbers still numbers.
 *
 * @param about which part of the diagnosis it is
 * @param trust whether its numbers may be used
 */
public record Clause(About about, Phrase says, Trust.Level trust) {

  /** What a clause speaks of, in the order of the document. */
  public enum About {
    SIZE,
    SPREAD,
    ITEMS,
    WHERE,
    BEFORE,
    COURSE,
    BESIDE,
    LIMITS
  }

  private static final Part<Clause, About> ABOUT = Shape.part("about", Types.choice(About.class, "adjustment.about"), About.LIMITS, Clause::about);
  private static final Part<Clause, Phrase> SAYS = Shape.part("says", Prose.PHRASE, Phrase.of(""), Clause::says);
  private static final Part<Clause, Trust.Level> TRUST =
      Shape.part("trust", Types.choice(Trust.Level.class, "adjustment.trust"), Trust.Level.NOT_USABLE, Clause::trust);

  /** How it is kept. */
  public static final Type<Clause> TYPE = Shape.of(p -> new Clause(p.get(ABOUT), p.get(SAYS), p.get(TRUST)), ABOUT, SAYS, TRUST).saying(c -> c.says());
}
