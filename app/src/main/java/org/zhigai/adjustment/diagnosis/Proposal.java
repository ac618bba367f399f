package org.zhigai.adjustment.diagnosis;

import org.zhigai.kernel.Phrase;
import org.zhigai.rows.Prose;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Shape.Part;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.strategy.FormOfHelp;

/**
 * A form of help that a rule proposes.
 *
 * @param because the rule in words, with the numbers it held by
 */
public record Proposal(FormOfHelp form, HelpRule rule, Phrase because) {
  /** The type of a form of help. */
  public static final Types.Choice<FormOfHelp> FORM = Types.choice(FormOfHelp.class, "strategy.formofhelp");

  private static final Part<Proposal, FormOfHelp> HELP = Shape.part("form", FORM, FormOfHelp.WHOLE_CLASS, Proposal::form);
  private static final Part<Proposal, HelpRule> RULE =
      Shape.part("rule", Types.choice(HelpRule.class, "adjustment.helprule"), HelpRule.NOBODY_LOW, Proposal::rule);
  private static final Part<Proposal, Phrase> BECAUSE = Shape.part("because", Prose.PHRASE, Phrase.of(""), Proposal::because);

  /** How it is kept. */
  public static final Type<Proposal> TYPE =
      Shape.of(p -> new Proposal(p.get(HELP), p.get(RULE), p.get(BECAUSE)), HELP, RULE, BECAUSE).saying(p -> p.because());
}
