package org.zhigai.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a form asks for, sheet by sheet. */
final class ReadForm {
  private static final int CARD = 4;

  private final FormWords words;
  private final FormChoices choices;

  ReadForm(FormWords words, FormChoices choices) {
    this.words = words;
    this.choices = choices;
  }

  List<FormPart> parts(List<FormSheet> sheets) {
    var out = new ArrayList<FormPart>();
    for (var s = 0; s < sheets.size(); s++) {
      var sheet = sheets.get(s);
      if (!sheet.isHidden()) {
        var said = choices.on(sheet.name());
        var tables = FindFormTables.in(sheet, words);
        var parts = tables(s, sheet, tables, said);
        out.addAll(parts.stream().noneMatch(FormPart::isOfLedger) ? card(s, sheet, said).map(List::of).orElse(parts) : parts);
      }
    }
    return out;
  }

  private List<FormPart> tables(int at, FormSheet sheet, List<FormTable> tables, Map<String, List<FormFact>> said) {
    var labels = FindLabels.in(sheet, words, tables);
    var out = new ArrayList<FormPart>();
    for (var table : tables) {
      var columns = new MatchColumns(sheet, table, words, said).matches();
      out.add(new FormPart(at, sheet.name(), Optional.of(table), choices.proposals() ? columns.stream().map(ReadForm::proposed).toList() : columns,
          out.isEmpty() ? labels : List.of()));
    }
    return out;
  }

  /** What is asked is answered as it is offered. */
  private static ColumnMatch proposed(ColumnMatch column) {
    return column.how() == ColumnMatch.How.ASKED ? column.as(ColumnMatch.How.SAID, column.meanings()) : column;
  }

  /** A card: labels with blanks behind them, of which enough ask for what an entry has. */
  private Optional<FormPart> card(int at, FormSheet sheet, Map<String, List<FormFact>> said) {
    var labels = FindLabels.in(sheet, words, List.of());
    var fields = new CardFields(sheet, words, said).fields();
    var part = new FormPart(at, sheet.name(), Optional.empty(), choices.proposals() ? fields.stream().map(ReadForm::proposed).toList() : fields,
        labels.stream().filter(l -> fields.stream().noneMatch(f -> f.isFilled() && f.row() == l.row() && f.column() == l.column())).toList());
    return fields.size() >= CARD && part.isOfLedger() ? Optional.of(part) : Optional.empty();
  }
}
