package org.zhigai.value;

import java.time.LocalDate;

/** Chinese: 52.3%, 12.1 个百分点, −3.0 至 4.2, 2026年6月30日. */
public final class ChineseValues extends ValueWriter {

  @Override
  protected String unit(Unit unit) {
    return switch (unit) {
      case RATE -> "%";
      case MARKS -> " 分";
      case NUMBER -> "";
    };
  }

  @Override
  protected String apart(Unit unit) {
    return switch (unit) {
      case RATE -> " 个百分点";
      case MARKS -> " 分";
      case NUMBER -> "";
    };
  }

  @Override
  protected String between(String low, String high) {
    return low + " 至 " + high;
  }

  @Override
  protected String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  @Override
  protected String hidden(Value.Why why) {
    return switch (why) {
      case FEW -> "不足5人，不显示";
      case FEW_ANSWERS -> "不足10份，不显示";
      case COMPLEMENT -> "为保护相邻小组，不显示";
      case UNTRUSTED -> "人数不足以下结论";
    };
  }
}
