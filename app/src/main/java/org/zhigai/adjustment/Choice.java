package org.zhigai.adjustment;

import java.util.List;
import java.util.Optional;
import org.zhigai.rows.Prose;
import org.zhigai.strategy.Strategy;

/**
 * What the library has for a plan.
 *
 * @param offered two or three to choose from, best first; empty when nothing fits
 * @param taken the one a draft begins with; empty when nothing fits, or only a whole domain
 * @param asked what is asked where nothing fits; nothing otherwise
 */
record Choice(List<Offered> offered, Optional<Strategy> taken, Prose asked) {

  Choice {
    offered = List.copyOf(offered);
  }
}
