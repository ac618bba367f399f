package org.zhigai.template;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a form that is looked at by itself: a table with what stands beside it, or a card for one entry.
 *
 * @param sheet place among the sheets
 * @param columns of the table, or the fields of the card
 * @param labels what is asked once on this sheet; of several tables on it, those of its first
 */
public record FormPart(int sheet, String name, Optional<FormTable> table, List<ColumnMatch> columns, List<FormLabel> labels) {
  private static final Set<FormFact> TELLING = EnumSet.of(FormFact.ISSUE, FormFact.MEASURES, FormFact.PROBLEM, FormFact.NUMBER);

  public FormPart {
    columns = List.copyOf(columns);
    labels = List.copyOf(labels);
  }

  /** Whether it is for one entry. */
  public boolean isCard() {
    return table.isEmpty();
  }

  /** Whether entries of the ledger can be told apart in it: a column for the problem, or what is done about it; or a person has said what goes in. */
  public boolean isOfLedger() {
    var said = columns.stream().anyMatch(c -> c.how() == ColumnMatch.How.SAID);
    var known = columns.stream().filter(c -> c.isFilled() || c.how() == ColumnMatch.How.ASKED)
        .anyMatch(c -> c.meanings().getFirst().facts().stream().anyMatch(TELLING::contains));
    return said || (known && columns.stream().filter(c -> c.isFilled() || c.how() == ColumnMatch.How.ASKED).count() >= 2);
  }

  /** What a person has to say before it is whole. */
  public List<ColumnMatch> asked() {
    return columns.stream().filter(c -> c.how() == ColumnMatch.How.ASKED).toList();
  }

  FormPart with(List<ColumnMatch> others) {
    return new FormPart(sheet, name, table, others, labels);
  }
}
