package org.zhigai.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhigai.exchange.Asked;
import org.zhigai.exchange.ReturnedLedger;
import org.zhigai.exchange.Step;
import org.zhigai.kernel.Words;

/** What a file that came back asks to be done, as lines and as JSON. */
record ReturnedLines(Words words) {

  void print(ReturnedLedger proposal, PrintWriter to) {
    section("command.ledger.told", proposal.told().stream().map(words::say).toList(), to);
    section("command.ledger.steps", proposal.steps().stream().map(Step::what).map(words::say).toList(), to);
    section("command.ledger.asked", proposal.open().stream().map(this::line).toList(), to);
    section("command.ledger.gone", proposal.asked().stream().filter(a -> a.why() == Asked.Why.GONE).map(a -> a.number() + "  " + a.base()).toList(), to);
    to.flush();
  }

  private void section(String heading, List<String> lines, PrintWriter to) {
    if (!lines.isEmpty()) {
      to.println(words.say(heading, lines.size()));
      lines.forEach(line -> to.println("  " + line.replace("\n", " / ")));
    }
  }

  private String line(Asked asked) {
    var about = asked.doubt().map(words::say).orElse("");
    return words.say("command.ledger.asked.line", asked.place(), words.say(asked.why().label()), asked.number(), asked.heading(), asked.base(), asked.ours(),
        asked.theirs()) + (about.isEmpty() ? "" : "  " + about);
  }

  static Map<String, Object> json(ReturnedLedger proposal, int changed) {
    var out = new LinkedHashMap<String, Object>();
    out.put("known", proposal.known());
    out.put("steps", proposal.steps().size());
    out.put("asked", proposal.asked().stream().map(ReturnedLines::json).toList());
    out.put("told", proposal.told().size());
    out.put("rowsChanged", changed);
    return out;
  }

  private static Map<String, Object> json(Asked asked) {
    var out = new LinkedHashMap<String, Object>();
    out.put("why", asked.why().name().toLowerCase(Locale.ROOT));
    out.put("place", asked.place());
    out.put("number", asked.number());
    out.put("column", asked.heading());
    out.put("base", asked.base());
    out.put("ours", asked.ours());
    out.put("theirs", asked.theirs());
    return out;
  }
}
