package org.zhigai.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhigai.monitoring.ClassRef;

/**
 * 个性化教学计划 / 教学调整: drafted from a confirmed problem, edited by a teacher.
 *
 * @param id key in the store; 0 before it is kept
 * @param number {@code TZ-2026-001}; empty before it is kept
 * @param problemId the problem it answers
 * @param classRef the class, for a class or a group within one; empty for the grade
 * @param pupils pseudonyms of a support group; empty otherwise
 * @param teacher 任课教师; empty until someone writes it
 * @param diagnosis 学情诊断 in words
 * @param cause 归因
 * @param goal 目标, measurable
 * @param strategy 策略
 * @param activities 专项教学活动, one a line
 * @param homework 分层作业
 * @param periodsBefore lesson periods as planned before
 * @param periodsAfter lesson periods after the adjustment
 * @param checkOn 检测日期
 * @param checkBy 检测方式
 * @param record 实施记录
 * @param reflection 反思
 * @param opinion 教研组长/教研员意见
 */
public record TeachingAdjustment(
    long id,
    String number,
    long problemId,
    PlanScope scope,
    String subject,
    int grade,
    Optional<ClassRef> classRef,
    List<String> pupils,
    String teacher,
    List<WeakPoint> weakPoints,
    String diagnosis,
    String cause,
    String goal,
    String strategy,
    List<String> activities,
    String homework,
    int periodsBefore,
    int periodsAfter,
    LocalDate from,
    LocalDate to,
    LocalDate checkOn,
    String checkBy,
    String record,
    String reflection,
    String opinion,
    PlanStatus status) {

  public TeachingAdjustment {
    pupils = List.copyOf(pupils);
    weakPoints = List.copyOf(weakPoints);
    activities = List.copyOf(activities);
  }

  public TeachingAdjustment withId(long newId, String newNumber) {
    return new TeachingAdjustment(
        newId, newNumber, problemId, scope, subject, grade, classRef, pupils, teacher, weakPoints, diagnosis, cause,
        goal, strategy, activities, homework, periodsBefore, periodsAfter, from, to, checkOn, checkBy, record,
        reflection, opinion, status);
  }
}
