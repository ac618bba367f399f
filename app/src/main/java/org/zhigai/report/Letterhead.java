package org.zhigai.report;

import java.time.LocalDate;
import org.zhigai.value.Value;

/** Who submits and when. */
public record Letterhead(String school, LocalDate date) {

  Run reportingLine() {
    return Run.say("report.reporting", school);
  }

  Run dateLine() {
    return Run.say("report.dated", new Value.Day(date));
  }
}
