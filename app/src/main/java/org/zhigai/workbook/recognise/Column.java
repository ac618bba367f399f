package org.zhigai.workbook.recognise;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.words.Facet;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Heading;

/**
 * One column of a table and what it is held to mean.
 *
 * @param index 0-based in the sheet
 * @param head its own heading, cleaned, without a full mark; of an item its label
 * @param word what it is held to mean; null when nothing is known
 * @param upper headings above it, top first
 * @param fullMark from heading or full-mark row; NaN when neither
 * @param group columns under one merged item heading share the first one's index
 * @param facet which side of an item it shows
 * @param said what its heading may mean, with weights
 * @param confidence 0–1
 * @param by the witnesses that spoke for the meaning
 * @param heading as it stands, taken apart
 */
record Column(
    int index,
    String head,
    @Nullable HeadWord word,
    List<String> upper,
    double fullMark,
    int group,
    Facet facet,
    Map<HeadWord, Double> said,
    double confidence,
    Set<ColumnWitness> by,
    Heading heading) {
  private static final double SURE = 1;

  Column {
    upper = List.copyOf(upper);
    said = Map.copyOf(said);
    by = Set.copyOf(by);
  }

  /** A column of which only its heading is known. */
  Column(int index, String head, @Nullable HeadWord word, List<String> upper, double fullMark, int group) {
    this(index, head, word, upper, fullMark, group, Facet.NONE, Map.of(), SURE, EnumSet.of(ColumnWitness.HEADING), Heading.of(head));
  }

  boolean is(HeadWord wanted) {
    return word == wanted;
  }

  /** Whether it holds what is scored: an item, a question, a subject. */
  boolean isScored() {
    return word == HeadWord.ITEM || word == HeadWord.QUESTION || word == HeadWord.SUBJECT;
  }

  /** The words of a numbered question. */
  String text() {
    return heading.afterNumber();
  }

  /** Whether it is one option of a question: {@code 6(A.跑步)}. */
  boolean isOption() {
    return !heading.glosses().isEmpty();
  }

  /** The label with the side it shows: {@code 3 ANSWER}. */
  String shownFacet() {
    return facet == Facet.NONE ? head : head + " " + facet.name();
  }

  /** All levels joined, as it is shown. */
  String shown() {
    return upper.isEmpty() ? head : String.join(" ", upper) + " " + head;
  }

  Column as(HeadWord other) {
    return as(other, confidence, by);
  }

  /** Another meaning, because a witness other than the heading says so. */
  Column as(@Nullable HeadWord other, double sure, ColumnWitness witness) {
    var all = EnumSet.of(witness);
    all.addAll(by);
    return as(other, sure, all);
  }

  private Column as(@Nullable HeadWord other, double sure, Set<ColumnWitness> witnesses) {
    return new Column(index, head, other, upper, fullMark, group, facet, said, sure, witnesses, heading);
  }

  Column withFullMark(double mark) {
    return new Column(index, head, word, upper, mark, group, facet, said, confidence, by, heading);
  }

  Column called(String other) {
    return new Column(index, other, word, upper, fullMark, group, facet, said, confidence, by, heading);
  }

  /** The same heading over another column's cells. */
  Column movedTo(int column) {
    return new Column(column, head, word, upper, fullMark, column, facet, said, confidence, by, heading);
  }

  Column under(List<String> others) {
    return new Column(index, head, word, others, fullMark, group, facet, said, confidence, by, heading);
  }
}
