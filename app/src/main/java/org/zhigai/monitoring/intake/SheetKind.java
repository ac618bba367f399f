package org.zhigai.monitoring.intake;

/** What a sheet holds. Names are part of the command's JSON and stay as they are. */
public enum SheetKind {
  /** 小题得分. */
  ITEM_SCORES,
  /** 科目成绩. */
  SUBJECT_SCORES,
  /** 双向细目表. */
  BLUEPRINT,
  /** 学生问卷. */
  QUESTIONNAIRE,
  /** 班级均分表: read and shown, not stored, because it is computed again from the scores. */
  CLASS_SUMMARY,
  /** 小题分析: read and shown, not stored. */
  ITEM_SUMMARY,
  /** 区校对比. */
  INDICATOR_COMPARISON,
  /** Not recognised. */
  UNKNOWN
}
