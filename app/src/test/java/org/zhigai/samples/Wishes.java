package org.zhigai.samples;

import java.util.List;

/** The twenty questions of the questionnaire, by factor, and what is planted in them. A higher value is the better one for every factor. */
final class Wishes {
  private Wishes() {}

  static final List<Survey.Wish> SPRING = List.of(
      new Survey.Wish("师生关系", 66, -12.0, List.of("老师关心我的学习和生活", "遇到困难时我愿意找老师帮忙", "老师常常当众批评我（反向）", "老师会耐心听我说话")),
      new Survey.Wish("学业负担", 74, 0.8, List.of("每天的书面作业我在一小时内能写完", "作业多得让我没有时间玩（反向）", "除学校作业外我还要写很多额外练习（反向）")),
      new Survey.Wish("睡眠", 58, -10.0, List.of("上学日我能睡够十个小时", "上课时我常常犯困（反向）", "晚上九点二十分前我已经睡了")),
      new Survey.Wish("学习兴趣", 81, -0.9, List.of("我喜欢上数学课", "我喜欢上语文课", "我觉得学习新东西很有意思", "课后我会主动找相关的书来读")),
      new Survey.Wish("家校沟通", 79, 1.0, List.of("老师和家长经常联系", "家长会或家访让爸爸妈妈更了解我", "学校的要求爸爸妈妈都清楚")),
      new Survey.Wish("同伴关系", 84, -0.7, List.of("我在班里有好朋友", "同学愿意和我一起完成任务", "有同学故意不理我（反向）")));
}
