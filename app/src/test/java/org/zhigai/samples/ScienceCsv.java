package org.zhigai.samples;

import java.nio.charset.Charset;

/** 科学成绩 as a scanner writes it: GBK, commas, Windows line ends, one line above the header. */
final class ScienceCsv {
  private static final String[] WHY = {"病假", "事假"};

  private ScienceCsv() {}

  static byte[] bytes(SubjectMarks science) {
    var text = new StringBuilder("2026年春季四年级科学成绩（满分100分，本表学生均为虚构）,,,,\r\n班级,考号,姓名,科学,备注\r\n");
    for (int r = 0; r < science.seats().size(); r++) {
      var seat = science.seats().get(r);
      text.append(Classes.spoken(4, seat.classNo())).append(',').append(seat.pupil().exam()).append(',').append(seat.pupil().name()).append(',')
          .append(seat.present() ? Integer.toString(science.totals()[r]) : Absence.mark(seat.presence())).append(',')
          .append(seat.present() ? "" : WHY[seat.pupil().id() % 2]).append("\r\n");
    }
    return text.toString().getBytes(Charset.forName("GBK"));
  }
}
