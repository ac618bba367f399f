package org.zhigai.people;

/** What somebody is in the school or beside it. */
public enum Role {
  /** 校长，第一责任人. */
  PRINCIPAL,
  /** 分管副校长. */
  DEPUTY,
  /** 部门负责人. */
  HEAD,
  /** 教师. */
  TEACHER,
  /** 办公室人员. */
  CLERK,
  /** 教研员. */
  RESEARCHER,
  /** 责任督学. */
  INSPECTOR
}
