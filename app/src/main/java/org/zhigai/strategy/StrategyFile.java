package org.zhigai.strategy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.SafeFile;
import org.zhigai.kernel.UserFault;

/**
 * The file strategies are read, edited and exchanged in: UTF-8 text, one field a line, written {@code 名称：内容}.
 *
 * <pre>
 * # 以井号开头的行是注释
 * 学科：数学                      （文件开头写一次，管到下一个“学科：”）
 *
 * == 条目名称                     （同一学科内不重名）
 * 领域：数与代数｜年级：3-4｜能力：理解、简单应用｜错因：概念混淆｜帮扶：全班重教｜用时：2课时
 * 知识点：…、…
 * 同义：…、…                      （可以没有）
 * 目标：…
 * 1. …                            （三至五步）
 * 2. …
 * 3. …
 * 材料：…
 * A：…                            （部门举措、改进测评不写作业、能力和错因）
 * B：…
 * C：…
 * 牵头：…｜配合：…、…             （部门举措写）
 * 检测：4题 …                     （题、项、次、篇）
 * 依据：常规教学经验，…           （另有 课标要求、研究支持、校本实践；逗号后的说明可以没有）
 * </pre>
 */
public final class StrategyFile {
  private final Tokens tokens = new Tokens();

  /**
   * @param file its name, for messages
   * @throws org.zhigai.kernel.UserFault {@code ZG-390} with file, line, what was found and what was expected
   */
  public List<Strategy> read(String file, String text) {
    return new StrategyReader(tokens, file).read(text);
  }

  /** Reads a file. @throws UserFault also when it cannot be read at all */
  public List<Strategy> read(Path file) {
    try {
      return read(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UserFault(
          UserFault.Kind.INPUT, "ZG-391", Phrase.of("strategy.file.unreadable", file.toString()), Phrase.of("strategy.file.unreadable.remedy"), unreadable);
    }
  }

  /** Writes a file, whole or not at all. */
  public void write(List<Strategy> strategies, Path file) {
    SafeFile.export(file, write(strategies).getBytes(StandardCharsets.UTF_8));
  }

  /** The file with these entries. Texts must not hold line breaks, names no {@code 、}. */
  public String write(List<Strategy> strategies) {
    return strategies.stream().map(this::entry).collect(Collectors.joining("\n"));
  }

  private String entry(Strategy s) {
    var lines = new ArrayList<String>();
    lines.add(field(EntryField.SUBJECT, tokens.of(s.subject())));
    lines.add("== " + s.title());
    var brief = new ArrayList<String>();
    brief.add(field(EntryField.DOMAIN, tokens.of(s.domain())));
    brief.add(field(EntryField.GRADES, s.fromGrade() + "-" + s.toGrade()));
    addNames(brief, EntryField.ABILITIES, s.abilities().stream().map(tokens::of).toList());
    addNames(brief, EntryField.ERRORS, s.errors().stream().map(tokens::of).toList());
    addNames(brief, EntryField.HELPS, s.helps().stream().map(tokens::of).toList());
    brief.add(field(EntryField.TIME, s.time().amount() + tokens.of(s.time().unit())));
    lines.add(String.join("｜", brief));
    addNames(lines, EntryField.POINTS, s.points());
    addNames(lines, EntryField.SYNONYMS, s.synonyms());
    lines.add(field(EntryField.AIM, s.aim()));
    IntStream.range(0, s.steps().size()).forEach(i -> lines.add((i + 1) + ". " + s.steps().get(i)));
    lines.add(field(EntryField.MATERIALS, s.materials()));
    s.homework().ifPresent(h -> {
      lines.add(field(EntryField.HOMEWORK_A, h.a()));
      lines.add(field(EntryField.HOMEWORK_B, h.b()));
      lines.add(field(EntryField.HOMEWORK_C, h.c()));
    });
    s.duty().ifPresent(d -> {
      lines.add(field(EntryField.LEAD, d.lead()));
      addNames(lines, EntryField.PARTNERS, d.partners());
    });
    lines.add(field(EntryField.CHECK, s.check().number() + s.check().unit() + " " + s.check().how()));
    var note = s.evidence().note().isEmpty() ? "" : "，" + s.evidence().note();
    lines.add(field(EntryField.EVIDENCE, tokens.of(s.evidence().strength()) + note));
    return String.join("\n", lines) + "\n";
  }

  private void addNames(List<String> lines, EntryField field, List<String> names) {
    if (!names.isEmpty()) {
      lines.add(field(field, String.join("、", names)));
    }
  }

  private String field(EntryField field, String content) {
    return tokens.of(field) + "：" + content;
  }
}
