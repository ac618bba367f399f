package org.zhigai.ui.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.zhigai.review.ReviewCase;
import org.zhigai.review.ReviewFile;
import org.zhigai.review.ReviewPackage;

/** A package of two cases as it comes to a verifier: one by its documents, one on site. */
final class Packed {
  static final byte[] NOTES = "第三周集体备课记录".getBytes(StandardCharsets.UTF_8);
  static final LocalDate SENT = LocalDate.of(2026, 5, 30);

  private Packed() {}

  static ReviewFile.Opened in(Path folder) {
    var file = folder.resolve("复核包.zgfh");
    ReviewFile.write(file, contents(), sum -> NOTES);
    return ReviewFile.read(file);
  }

  private static ReviewPackage contents() {
    var plan = new ReviewCase.Planned("TZ-2026-001", "八周后得分率由 52.3% 提高到 60%", "以操作和画图带动推理", List.of("每周一节画图说理课", "错题归类后再练"));
    var done = new ReviewCase.Done("CS-2026-001", "集体备课“几何直观”单元", "教务处（数学教研组）", "已落实", "四次");
    var file =
        new ReviewCase.Shown("ZC-2026-001", "备课记录", "工作记录", LocalDate.of(2026, 5, 1), "", Optional.of(new ReviewCase.Enclosed(sum(), "备课.txt", NOTES.length)));
    var paper = new ReviewCase.Shown("ZC-2026-002", "签到表", "工作记录", LocalDate.of(2026, 5, 2), "档案室 3 柜", Optional.empty());
    return new ReviewPackage(
        "0123456789abcdef0123456789abcdef", "示例小学", SENT,
        List.of(
            new ReviewCase(
                "FH-2026-001", "ZG-2026-001", false, "区教研室", "WT-2026-001", "四年级数学“几何直观”低于区 12 个百分点", "缩小到 6 个百分点以内", "达成：净变化 +8.2 个百分点",
                "教务处（数学教研组）", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 30), List.of(plan), List.of(done), List.of(file, paper)),
            new ReviewCase(
                "FH-2026-002", "ZG-2026-002", true, "区教研室", "WT-2026-002", "体育器材室没有台账，借还无登记", "建立台账，账物相符", "", "总务处", LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 5, 30), List.of(), List.of(), List.of(paper))));
  }

  private static String sum() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(NOTES));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
