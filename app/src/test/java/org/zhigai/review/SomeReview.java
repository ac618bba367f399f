package org.zhigai.review;

import org.zhigai.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A package of two cases: one by its documents, one on site. */
public final class SomeReview {
  static final byte[] MINUTES = "备课记录：第三周".getBytes(StandardCharsets.UTF_8);
  static final String SUM = Digest.sha256(MINUTES);
  public static final Map<String, byte[]> BYTES = Map.of(SUM, MINUTES);

  private SomeReview() {}

  public static ReviewPackage contents() {
    var measure = new ReviewCase.Done("CS-2026-001", "集体备课“几何直观”单元", "教务处（数学教研组）", "已完成", "四次");
    var file =
        new ReviewCase.Shown("ZL-2026-001", "备课记录", "工作记录", LocalDate.of(2026, 6, 1), "", Optional.of(new ReviewCase.Enclosed(SUM, "备课.txt", MINUTES.length)));
    var paper = new ReviewCase.Shown("ZL-2026-002", "签到表", "工作记录", LocalDate.of(2026, 6, 2), "档案室 3 柜", Optional.empty());
    return new ReviewPackage(
        "0123456789abcdef0123456789abcdef", "示例小学", LocalDate.of(2026, 6, 30),
        List.of(
            new ReviewCase(
                "FH-2026-001", "ZG-2026-001", false, "区教研室", "WT-2026-001", "四年级数学“几何直观”低于区 12 个百分点", "缩小到 6 个百分点以内", "达成，净变化 +8.2 个百分点",
                "教务处（数学教研组）", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 30),
                List.of(new ReviewCase.Planned("TZ-2026-001", "八周后得分率提高到 60%", "以操作和画图带动推理", List.of("每周一节画图说理课"))), List.of(measure), List.of(file, paper)),
            new ReviewCase(
                "FH-2026-002", "ZG-2026-002", true, "区教研室", "WT-2026-002", "体育器材室无台账", "建立台账", "", "总务处", LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 5, 30), List.of(), List.of(), List.of(paper))));
  }
}
