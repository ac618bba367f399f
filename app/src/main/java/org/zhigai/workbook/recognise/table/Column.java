package org.zhigai.workbook.recognise.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.words.ColumnWord;
import org.zhigai.workbook.recognise.words.Facet;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Heading;
import org.zhigai.workbook.recognise.words.Lexicon;

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
 * @param weights what the witnesses say
 * @param heading as it stands, taken apart
 */
public record Column(
    int index, String head, @Nullable HeadWord word, List<String> upper, double fullMark, int group, Facet facet, Weights weights, Heading heading) {

  public Column {
    upper = List.copyOf(upper);
  }

  /** A column of which only its heading is known. */
  public Column(int index, String head, @Nullable HeadWord word, List<String> upper, double fullMark, int group) {
    this(
        index, head, word, upper, fullMark, group, Facet.NONE, word == null ? Weights.NONE : Weights.ofHeading(Map.of(word, Lexicon.WHOLE)),
        Heading.of(head));
  }

  public boolean is(HeadWord wanted) {
    return word == wanted;
  }

  /** Whether it holds what is scored: an item, a question, a subject. */
  public boolean isScored() {
    return word == HeadWord.ITEM || word == HeadWord.QUESTION || word == HeadWord.SUBJECT;
  }

  public double confidence() {
    return weights.confidence(word);
  }

  /** The witnesses that spoke for the meaning. */
  public Set<ColumnWitness> by() {
    return weights.by(word);
  }

  /** The words of a numbered question. */
  public String text() {
    return heading.afterNumber();
  }

  /** Whether it is one option of a question: {@code 6(A.跑步)}. */
  public boolean isOption() {
    return !heading.glosses().isEmpty();
  }

  /** The label with the side it shows, as they stand: {@code 3作答}, {@code 第3题 作答} where the side stands under the item or in brackets. */
  public String shownFacet() {
    var name = heading.name();
    if (facet == Facet.NONE || !head.equals(name)) {
      return facet == Facet.NONE ? head : head.equals(heading.body()) ? name : head + " " + name;
    }
    return head + (isOption() ? " " + heading.glosses().getLast() : heading.percent() ? " %" : "");
  }

  /** All levels joined, as it is shown. */
  public String shown() {
    return upper.isEmpty() ? head : String.join(" ", upper) + " " + head;
  }

  /** Heard again: with more evidence it means what then weighs most. */
  public Column hearing(Weights more) {
    return new Column(index, head, more.best(), upper, fullMark, group, facet, more, heading);
  }

  /** A witness speaks for one meaning against all others. */
  public Column as(HeadWord other, double margin, ColumnWitness witness) {
    return hearing(weights.outweigh(other, margin, witness));
  }

  /** Called otherwise for what the table is; as sure as before. */
  public Column as(HeadWord other) {
    return word == null ? as(other, 1, ColumnWitness.NEIGHBOURS) : hearing(weights.renamed(word, other));
  }

  /** The same column under a heading that was taken apart otherwise. */
  public Column headed(Heading other) {
    var heard = Weights.ofHeading(ColumnWord.weigh(other, upper));
    return new Column(index, other.name(), heard.best(), upper, other.fullMark(), group, other.facet(), heard, other);
  }

  public Column withFullMark(double mark) {
    return new Column(index, head, word, upper, mark, group, facet, weights, heading);
  }

  public Column called(String other) {
    return new Column(index, other, word, upper, fullMark, group, facet, weights, heading);
  }

  /** The same heading over another column's cells. */
  public Column movedTo(int column) {
    return new Column(column, head, word, upper, fullMark, column, facet, weights, heading);
  }

  public Column under(List<String> others) {
    return new Column(index, head, word, others, fullMark, group, facet, weights, heading);
  }
}
