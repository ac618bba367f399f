package org.zhigai.workbook.recognise.table;

import java.util.List;
import org.zhigai.monitoring.intake.Answer;

/**
 * Something of a table that only a person can say.
 *
 * @param code of the issue that asks
 * @param columns 0-based; empty when it is about the whole table
 * @param found what stands there
 * @param answers what may be said
 */
public record Doubt(String code, List<Integer> columns, String found, List<Answer> answers) {
  public Doubt {
    columns = List.copyOf(columns);
    answers = List.copyOf(answers);
  }
}
