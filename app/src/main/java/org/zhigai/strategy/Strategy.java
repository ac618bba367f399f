package org.zhigai.strategy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One entry of the library. Texts are Chinese: they go into Chinese documents.
 *
 * @param title its name, unique within the subject
 * @param points knowledge points or factors it is for, the usual name first
 * @param synonyms other ways papers write them; may be empty
 * @param fromGrade 1–9
 * @param toGrade 1–9, not below {@code fromGrade}
 * @param abilities levels it works on, in the order of {@link Ability}; empty with {@link FormOfHelp#DEPARTMENT} and {@link FormOfHelp#ASSESSMENT} only
 * @param errors kinds of error it answers; may be empty where {@code abilities} may
 * @param helps forms of help, at least one
 * @param aim what pupils can do afterwards
 * @param steps three to five activities in order
 * @param materials what is needed
 * @param homework tiered homework; absent where {@code abilities} may be empty
 * @param time typical time
 * @param check how to see whether it helped
 * @param duty who answers for it; present with {@link FormOfHelp#DEPARTMENT}
 * @param evidence what speaks for it
 */
public record Strategy(
    Subject subject,
    String title,
    Domain domain,
    List<String> points,
    List<String> synonyms,
    int fromGrade,
    int toGrade,
    List<Ability> abilities,
    List<ErrorKind> errors,
    List<FormOfHelp> helps,
    String aim,
    List<String> steps,
    String materials,
    Optional<Homework> homework,
    Time time,
    Check check,
    Optional<Duty> duty,
    Evidence evidence) {

  /** Homework of the tiers A (基础), B (提高) and C (拓展); pupils never see the letters. */
  public record Homework(String a, String b, String c) {}

  /**
   * {@code 3课时}, {@code 8周}.
   *
   * @param amount above zero
   */
  public record Time(int amount, TimeUnit unit) {}

  public enum TimeUnit {
    PERIODS,
    WEEKS
  }

  /**
   * @param number how many items (questions, tries, texts), above zero
   * @param unit the Chinese counting word of the items: 题, 项, 次, 篇
   * @param how their kind and what counts as reached
   */
  public record Check(int number, String unit, String how) {}

  /**
   * @param lead the department that leads
   * @param partners the ones that help, may be empty
   */
  public record Duty(String lead, List<String> partners) {

    public Duty {
      partners = List.copyOf(partners);
    }
  }

  /**
   * @param note what the strength rests on; may be empty
   */
  public record Evidence(Strength strength, String note) {}

  public Strategy {
    points = List.copyOf(points);
    synonyms = List.copyOf(synonyms);
    abilities = abilities.stream().distinct().sorted().toList();
    errors = errors.stream().distinct().sorted().toList();
    helps = List.copyOf(helps);
    steps = List.copyOf(steps);
  }

  /** How others point at it: subject and title. */
  public String key() {
    return subject.name().toLowerCase(Locale.ROOT) + "/" + title;
  }

  /** Whether this is work of a department or on a paper, which has no homework. */
  public boolean outsideLessons() {
    return helps.contains(FormOfHelp.DEPARTMENT) || helps.contains(FormOfHelp.ASSESSMENT);
  }

  /** What a teacher would read, in one piece, for comparing texts. */
  public String text() {
    var out = new StringBuilder(aim).append('\n').append(String.join("\n", steps)).append('\n').append(materials);
    homework.ifPresent(h -> out.append('\n').append(h.a()).append('\n').append(h.b()).append('\n').append(h.c()));
    return out.append('\n').append(check.how()).toString();
  }
}
