package org.zhigai.template;

import java.util.List;
import java.util.Map;

/**
 * What the ledger holds of one entry.
 *
 * @param measures of each of its measures
 */
record FactLine(Map<FormFact, Known> own, List<Map<FormFact, Known>> measures) {
  FactLine {
    own = Map.copyOf(own);
    measures = List.copyOf(measures);
  }

  Known get(FormFact fact) {
    return own.getOrDefault(fact, Known.NOTHING);
  }

  /** Of a row of one measure: its own facts in the place of the entry's. */
  Known ofMeasure(FormFact fact, int measure, boolean mayFollow) {
    if (measure >= measures.size()) {
      return fact == FormFact.MEASURES ? Known.NOTHING : mayFollow || fact.isOfMeasure() ? Known.NOTHING : get(fact);
    }
    var own = measures.get(measure);
    var asked = mayFollow ? fact.ofMeasure() : fact;
    return own.containsKey(asked) ? own.get(asked) : get(fact);
  }
}
