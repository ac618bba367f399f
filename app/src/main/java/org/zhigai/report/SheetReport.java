package org.zhigai.report;

import java.util.List;
import org.zhigai.kernel.Lang;
import org.zhigai.report.Document.Paper;
import org.zhigai.report.Document.Section;

/**
 * A table to be submitted, as it will be printed.
 *
 * @param sheet sheet name
 * @param attachment {@code 附件1}; empty for none
 * @param title centred over the table
 * @param reportingLine left part of the second line: {@code 填报单位（盖章）：…}
 * @param dateLine right part of the second line: {@code 填报日期：2026年6月30日}
 * @param notes numbered 备注 below the table
 * @param footer 填报人 / 审核人 / 主要负责人（签字） / 联系电话
 */
public record SheetReport(
    Lang lang, String sheet, String attachment, String title, Run reportingLine, Run dateLine, Paper paper, Block.Grid grid, List<Run> notes,
    List<Run> footer) {

  public SheetReport {
    notes = List.copyOf(notes);
    footer = List.copyOf(footer);
  }

  /** The same on another paper. */
  public SheetReport on(Paper other) {
    return new SheetReport(lang, sheet, attachment, title, reportingLine, dateLine, other, grid, notes, footer);
  }

  /** The same as a document of one section. */
  public Document document() {
    var notes = new Block.Text(new Run.Lines(notes()));
    return new Document(
        lang, paper, attachment, title, Run.empty(), Run.empty(),
        List.of(new Section(Run.empty(), List.of(new Block.Signatures(List.of(reportingLine, dateLine)), grid, notes, new Block.Signatures(footer)))));
  }
}
