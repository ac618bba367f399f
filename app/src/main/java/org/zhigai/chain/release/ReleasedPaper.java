package org.zhigai.chain.release;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Shape;
import org.zhigai.rows.Trait;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;
import org.zhigai.stats.trust.HeldBlock;
import org.zhigai.stats.trust.HeldBlock.Kept;
import org.zhigai.stats.trust.HeldBlock.Standing;

/** The pupils of a paper as its numbers went out last, by pseudonym: whoever is deleted goes from here, too, and is missed by number alone. */
public record ReleasedPaper(Row<ReleasedPaper> row) {
  private static final String BETWEEN = "\t";
  /** Nothing a person types; a pupil who is deleted goes with all that follows it ({@code Named}). */
  private static final String CODES = "=";
  private static final Shape.Part<HeldBlock, String> CLASS = Shape.part("class", Types.TEXT, "", HeldBlock::group);
  private static final Shape.Part<HeldBlock, Long> SIZE = Shape.part("size", Types.WHOLE, 0L, b -> (long) b.size());
  private static final Shape.Part<HeldBlock, String> STANDING =
      Shape.part("standing", Types.TEXT, Standing.COUNTED.name(), b -> b.standing().name());
  private static final Shape.Part<HeldBlock, Boolean> FIXED = Shape.part("fixed", Types.FLAG, false, HeldBlock::isFixed);
  private static final Shape.Part<HeldBlock, List<String>> LIKES = Shape.part("likes", Types.LINES, List.of(), ReleasedPaper::likes);
  private static final Shape.Part<HeldBlock, List<String>> COLUMNS =
      Shape.part("columns", Types.LINES, List.of(), b -> b.columns().stream().map(c -> String.join(BETWEEN, c)).toList());
  private static final Shape.Part<HeldBlock, List<String>> NAMES =
      Shape.part("names", Types.LINES, List.of(), b -> b.kept().stream().map(ReleasedPaper::line).toList());
  private static final Type<HeldBlock> BLOCK =
      Shape
          .of(p -> new HeldBlock(
              p.get(CLASS), p.get(SIZE).intValue(), Standing.valueOf(p.get(STANDING)), p.get(FIXED), likes(p.get(LIKES)),
              p.get(COLUMNS).stream().map(c -> List.of(c.split(BETWEEN, -1))).toList(), p.get(NAMES).stream().map(ReleasedPaper::kept).toList()),
              CLASS, SIZE, STANDING, FIXED, LIKES, COLUMNS, NAMES)
          .saying(HeldBlock::size);

  /** Round, exam, grade and subject. */
  public static final Field<ReleasedPaper, String> PAPER = Field.of("paper", Types.TEXT, "", Trait.REQUIRED, Trait.FIXED);
  public static final Field<ReleasedPaper, List<HeldBlock>> BLOCKS = Field.of("blocks", Types.list(BLOCK), List.of());

  public static final Kind<ReleasedPaper> KIND =
      Kind.<ReleasedPaper>of("released", "FW", ReleasedPaper::new).fields(PAPER, BLOCKS).called(r -> r.row().get(PAPER)).build();

  private static List<String> likes(HeldBlock block) {
    return new TreeMap<>(block.likes()).entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
  }

  private static Map<String, Integer> likes(List<String> lines) {
    return lines.stream().map(l -> l.split(" ", 2)).collect(Collectors.toMap(p -> p[0], p -> Integer.parseInt(p[1])));
  }

  private static String line(Kept one) {
    return one.name() + (one.codes().isEmpty() ? "" : CODES + String.join(".", one.codes()));
  }

  private static Kept kept(String line) {
    var at = line.indexOf(CODES);
    return at < 0 ? new Kept(line, List.of()) : new Kept(line.substring(0, at), List.of(line.substring(at + 1).split("\\.", -1)));
  }
}
