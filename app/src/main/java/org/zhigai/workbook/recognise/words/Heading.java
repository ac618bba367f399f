package org.zhigai.workbook.recognise.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A heading taken apart: {@code *语文成绩（满分120分）} is 语文 with the facet 成绩 and the full mark 120.
 *
 * @param name what it is called, cleaned, without full mark, unit, required mark and gloss; an item keeps the brackets of its label
 * @param glosses what stands in brackets beside it
 * @param fullMark NaN when it says none
 * @param percent whether it says that a share is meant
 * @param facet which side of {@code body} it is
 * @param body {@code name} without its facet
 */
public record Heading(String name, List<String> glosses, double fullMark, boolean percent, Facet facet, String body) {
  private static final Pattern REQUIRED = Pattern.compile("\\((?:必填项?|必选|选填|非必填|可选|必答|required|optional|\\*)\\)|^[*★☆※▲]+|[*★☆]+$");
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern MARK_SAID =
      Pattern.compile("(?:本题|本卷|全卷)?(?:满分值?|共|分值|总分|计|max|full)[:=为]?(\\d+(?:[.,]\\d+)?)(?:分|['′″]|points?|pts?)?|(\\d+(?:[.,]\\d+)?)(?:分|['′″]|points?|pts?)");
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");
  private static final Pattern BARE_NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern TAIL_MARK =
      Pattern.compile("(?:[/:,，、\\-_]?(?:满分|共|本题|分值)[:=]?(\\d+(?:\\.\\d+)?)分?|[/:,，\\-_]?(\\d+(?:\\.\\d+)?)(?:分|['′″])|/(\\d+(?:\\.\\d+)?))$");
  private static final Pattern UNIT = Pattern.compile("单位:?.*|分|%|百分比|百分制|秒|分钟|小时|cm|kg|厘米|千克|次|个|人|名|元|天|岁|次/分|mm?:?ss?|yyyy.*");
  private static final Pattern NUMBERED = Pattern.compile("(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[、.:](?=[^\\d(]).*");
  private static final Pattern KIND = Pattern.compile("第|题目?|试题|小题|大题|[一二三四五六七八九十]{1,3}");
  /** 姓名Name: the same in two languages. */
  private static final Pattern BILINGUAL = Pattern.compile("(\\p{IsHan}{2,8})[/(]?(\\p{Alpha}{2,20}\\.?)\\)?");
  private static final int LONGEST = 120;
  private static final int LONGEST_OF_A_SIDE = 9;

  public Heading {
    glosses = List.copyOf(glosses);
  }

  /** @param written as it stands in the cell, or cleaned already */
  public static Heading of(String written) {
    var text = Clean.word(written);
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
    }
    text = REQUIRED.matcher(text).replaceAll("");
    var glosses = new ArrayList<String>();
    var full = Double.NaN;
    var percent = text.endsWith("%");
    text = percent ? text.substring(0, text.length() - 1) : text;
    var kept = new StringBuilder();
    var at = 0;
    for (var m = BRACKET.matcher(text); m.find(); at = m.end()) {
      kept.append(text, at, m.start());
      var inside = m.group(1);
      var mark = MARK_SAID.matcher(inside);
      var isMark = mark.matches();
      if (!kept.isEmpty() && (isMark || DECIMAL.matcher(inside).matches())) {
        full = Double.parseDouble((!isMark ? inside : mark.group(1) == null ? mark.group(2) : mark.group(1)).replace(',', '.'));
      } else if (BARE_NUMBER.matcher(inside).matches() && !kept.isEmpty() && !endsLikeLabel(kept)) {
        full = Double.parseDouble(inside);
      } else if (kept.isEmpty() || (endsLikeLabel(kept) && Labels.isSub(inside))) {
        kept.append('(').append(inside).append(')');
      } else if (UNIT.matcher(inside).matches()) {
        percent |= inside.contains("%") || inside.equals("百分比");
      } else if (!inside.isEmpty()) {
        glosses.add(inside);
      }
    }
    kept.append(text.substring(at));
    var name = kept.toString();
    var tail = TAIL_MARK.matcher(name);
    if (tail.find() && tail.start() > 0) {
      full = Double.parseDouble(tail.group(1) != null ? tail.group(1) : tail.group(2) != null ? tail.group(2) : tail.group(3));
      name = name.substring(0, tail.start());
    }
    var two = BILINGUAL.matcher(name);
    if (two.matches() && isKnown(two.group(1)) && isKnown(two.group(2))) {
      name = two.group(1);
    }
    // 6、每天做作业的时间 asks something: its last word is no side of an item 6.
    var cut =
        NUMBERED.matcher(name).matches() && name.length() > LONGEST_OF_A_SIDE ? new Facet.Cut(name, Facet.NONE) : Facet.cut(name.toLowerCase(Locale.ROOT));
    var facet = cut.facet();
    if (facet == Facet.NONE && !glosses.isEmpty()) {
      facet = Facet.of(glosses.getLast().toLowerCase(Locale.ROOT));
    }
    var tailed = name.toLowerCase(Locale.ROOT).startsWith(cut.body());
    var body = cut.facet() == Facet.NONE ? name : tailed ? name.substring(0, cut.body().length()) : name.substring(name.length() - cut.body().length());
    return new Heading(name, glosses, full > 0 ? full : Double.NaN, percent, facet, body);
  }

  public boolean isEmpty() {
    return name.isEmpty();
  }

  /** The words of a numbered question or section: {@code 2、老师关心我} without its number; empty when it has none. */
  public String afterNumber() {
    return NUMBERED.matcher(name).matches() ? name.substring(name.split("[、.:]", 2)[0].length() + 1) : "";
  }

  private static boolean isKnown(String word) {
    return Lexicon.word(word) != null || Subjects.of(word) != null;
  }

  /** Whether what stands in brackets next could number a part of an item. */
  private static boolean endsLikeLabel(CharSequence text) {
    var last = text.charAt(text.length() - 1);
    return (last >= '0' && last <= '9') || last == ')' || Labels.isItem(text.toString()) || KIND.matcher(text).matches();
  }
}
