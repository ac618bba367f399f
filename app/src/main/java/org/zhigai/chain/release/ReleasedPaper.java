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
import org.zhigai.stats.trust.HeldPopulation.Block;
import org.zhigai.stats.trust.HeldPopulation.Standing;

/** The pupils of a paper as its numbers went out last, by pseudonym: whoever is deleted goes from here, too, and is missed by number alone. */
public record ReleasedPaper(Row<ReleasedPaper> row) {
  private static final Shape.Part<Block, String> CLASS = Shape.part("class", Types.TEXT, "", Block::group);
  private static final Shape.Part<Block, Long> SIZE = Shape.part("size", Types.WHOLE, 0L, b -> (long) b.size());
  private static final Shape.Part<Block, String> STANDING = Shape.part("standing", Types.TEXT, Standing.COUNTED.name(), b -> b.standing().name());
  private static final Shape.Part<Block, List<String>> LIKES = Shape.part("likes", Types.LINES, List.of(), ReleasedPaper::likes);
  private static final Shape.Part<Block, List<String>> NAMES = Shape.part("names", Types.LINES, List.of(), Block::names);
  private static final Type<Block> BLOCK =
      Shape
          .of(p -> new Block(p.get(CLASS), p.get(SIZE).intValue(), Standing.valueOf(p.get(STANDING)), likes(p.get(LIKES)), p.get(NAMES)), CLASS, SIZE, STANDING,
              LIKES, NAMES)
          .saying(Block::size);

  /** Round, exam, grade and subject. */
  public static final Field<ReleasedPaper, String> PAPER = Field.of("paper", Types.TEXT, "", Trait.REQUIRED, Trait.FIXED);
  public static final Field<ReleasedPaper, List<Block>> BLOCKS = Field.of("blocks", Types.list(BLOCK), List.of());

  public static final Kind<ReleasedPaper> KIND =
      Kind.<ReleasedPaper>of("released", "FW", ReleasedPaper::new).fields(PAPER, BLOCKS).called(r -> r.row().get(PAPER)).build();

  private static List<String> likes(Block block) {
    return new TreeMap<>(block.likes()).entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
  }

  private static Map<String, Integer> likes(List<String> lines) {
    return lines.stream().map(l -> l.split(" ", 2)).collect(Collectors.toMap(p -> p[0], p -> Integer.parseInt(p[1])));
  }
}
