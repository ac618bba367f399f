package org.zhigai.problems;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Somebody changed what counts as a finding. The thresholds that hold are those of the last change; nothing is ever overwritten.
 *
 * @param subject 学科; empty for all
 * @param grade 1–9; 0 for all
 * @param before what held until then
 * @param after what holds from then on; empty when the wider scope holds again
 * @param who name of the person
 * @param why in one sentence, never blank
 */
public record ThresholdChange(
    String subject, int grade, Thresholds before, Optional<Thresholds> after, String who, LocalDateTime at, String why) {

  public Scope scope() {
    return new Scope(subject, grade);
  }
}
