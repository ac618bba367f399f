package org.zhigai.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** 科目成绩 in the old BIFF8 format: three subjects with different full marks, stated in the title lines only. */
final class EnglishWorkbook {
  private final World world;

  EnglishWorkbook(World world) {
    this.world = world;
  }

  byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new HSSFWorkbook()) {
      sheet(new SheetKit(book, "成绩"));
      book.write(out);
    }
    return out.toByteArray();
  }

  private void sheet(SheetKit kit) {
    var seats = world.english().seats();
    kit.title(0, 9, Roster.SCHOOL + "2026年春季四年级各科成绩表");
    kit.note(1, 9, "满分：语文100分　数学100分　英语80分　　本表学生均为虚构");
    kit.heads(2, "序号", "学校", "班级", "考号", "姓名", "语文", "数学", "英语", "总分", "级名次");
    var sums = IntStream.range(0, seats.size()).mapToObj(this::sum).toList();
    for (int r = 0; r < seats.size(); r++) {
      var seat = seats.get(r);
      kit.cells(3 + r, r + 1, Roster.SCHOOL, Classes.narrow(4, seat.classNo()), seat.pupil().exam(), seat.pupil().name(),
          value(world.chinese().marks().seats().get(r), world.chinese().marks().present(r) ? world.chinese().marks().total(r) : 0),
          value(world.maths().marks().seats().get(r), world.maths().marks().present(r) ? world.maths().marks().total(r) : 0),
          value(seat, world.english().totals()[r]), sums.get(r).isPresent() ? sums.get(r).getAsInt() : "", rank(sums, r));
    }
    kit.note(3 + seats.size(), 9, "制表人：教导处　　2026年7月1日");
    kit.widths(9, 6, 18, 10, 13, 10, 8, 8, 8, 8, 8);
    kit.freeze(0, 3);
  }

  private static Object value(Seat seat, int total) {
    return seat.present() ? total : Absence.mark(seat.presence());
  }

  /** The sum of the three subjects; none for a pupil who missed one. */
  private OptionalInt sum(int r) {
    boolean all = world.chinese().marks().present(r) && world.maths().marks().present(r) && world.english().seats().get(r).present();
    return all
        ? OptionalInt.of(world.chinese().marks().total(r) + world.maths().marks().total(r) + world.english().totals()[r])
        : OptionalInt.empty();
  }

  private static Object rank(List<OptionalInt> sums, int r) {
    if (sums.get(r).isEmpty()) {
      return "";
    }
    int own = sums.get(r).getAsInt();
    return 1 + (int) sums.stream().filter(s -> s.isPresent() && s.getAsInt() > own).count();
  }
}
