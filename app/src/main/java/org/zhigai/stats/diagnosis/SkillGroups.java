package org.zhigai.stats.diagnosis;

import java.util.Arrays;

/**
 * Which latent classes an item does not tell apart.
 *
 * @param count how many groups each item has
 * @param of of each item, the group of each class; a class is the set of skills mastered, one bit a skill
 */
record SkillGroups(int[] count, int[][] of) {

  static SkillGroups of(QMatrix q, int[] skills, Rule rule) {
    var classes = 1 << skills.length;
    var count = new int[q.items()];
    var of = new int[q.items()][classes];
    for (var i = 0; i < q.items(); i++) {
      var width = q.width(i);
      count[i] = width == 0 ? 1 : rule == Rule.GDINA ? 1 << width : 2;
      for (var c = 0; c < classes; c++) {
        var group = 0;
        var bit = 0;
        for (var k = 0; k < skills.length; k++) {
          if (q.asks(i, skills[k])) {
            group |= (c >> k & 1) << bit++;
          }
        }
        of[i][c] = width == 0 ? group : switch (rule) {
          case GDINA -> group;
          case DINA -> group == (1 << width) - 1 ? 1 : 0;
          case DINO -> group > 0 ? 1 : 0;
        };
      }
    }
    return new SkillGroups(count, of);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SkillGroups that && Arrays.deepEquals(of, that.of);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(of);
  }
}
