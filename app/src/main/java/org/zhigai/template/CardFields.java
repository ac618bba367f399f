package org.zhigai.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Labels of a form for one entry, each with a blank beside it or below it. */
final class CardFields {
  private static final int ROWS = 200;
  private static final int LONGEST = 24;

  private final FormSheet sheet;
  private final FormWords words;
  private final Map<String, List<FormFact>> said;

  CardFields(FormSheet sheet, FormWords words, Map<String, List<FormFact>> said) {
    this.sheet = sheet;
    this.words = words;
    this.said = said;
  }

  List<ColumnMatch> fields() {
    var out = new ArrayList<ColumnMatch>();
    var taken = EnumSet.noneOf(FormFact.class);
    for (var r = 0; r < Math.min(sheet.rows(), ROWS); r++) {
      for (var c = 0; c < sheet.columns(); c++) {
        var span = sheet.span(r, c);
        var text = sheet.cell(r, c).text().strip();
        if (span.top() == r && span.left() == c && !text.isEmpty() && text.length() <= LONGEST && !sheet.cell(r, c).isFormula()) {
          field(text, span, taken, out);
        }
      }
    }
    return out;
  }

  private void field(String text, FormSpan span, EnumSet<FormFact> taken, List<ColumnMatch> out) {
    var beside = sheet.span(span.top(), span.right() + 1);
    var below = sheet.span(span.bottom() + 1, span.left());
    var at = isBlank(beside) ? beside : isBlank(below) ? below : null;
    if (at == null) {
      return;
    }
    var address = MatchColumns.letter(at.left()) + (at.top() + 1);
    var byHand = said.getOrDefault(address, said.get(HeadingText.letters(text)));
    if (byHand != null) {
      var how = byHand.isEmpty() ? ColumnMatch.How.LEFT : ColumnMatch.How.SAID;
      out.add(new ColumnMatch(at.top(), at.left(), address, text, byHand.isEmpty() ? List.of() : List.of(new FormMeaning(byHand, 1)), how));
      return;
    }
    var meanings = words.heading(List.of(text)).stream().filter(m -> m.facts().stream().noneMatch(taken::contains)).toList();
    if (!meanings.isEmpty() && !words.isSigned(text)) {
      var sure = meanings.getFirst().sure() >= FormMeaning.ENOUGH;
      if (sure) {
        taken.addAll(meanings.getFirst().facts());
      }
      out.add(new ColumnMatch(at.top(), at.left(), address, text, meanings, sure ? ColumnMatch.How.SURE : ColumnMatch.How.ASKED));
    }
  }

  private boolean isBlank(FormSpan at) {
    return at.top() < sheet.rows() && at.left() < sheet.columns() && sheet.cell(at.top(), at.left()).isBlank() && sheet.cell(at.top(), at.left()).bordered();
  }
}
