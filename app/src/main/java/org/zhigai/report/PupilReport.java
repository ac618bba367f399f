package org.zhigai.report;

import java.util.List;
import java.util.stream.Stream;
import org.zhigai.kernel.Words;
import org.zhigai.monitoring.PupilFile;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** All a school keeps about one pupil, for the pupil: who the school takes the pupil for, every mark, every row and file the pupil is named in. */
final class PupilReport {
  private PupilReport() {}

  /** A mark with the paper it was given for. */
  private record Line(PupilFile.Sat sat, PupilFile.Mark mark) {}

  static List<SheetReport> of(Letterhead head, PupilFile file) {
    return List.of(identity(head, file), results(head, file), said(head, file));
  }

  private static SheetReport identity(Letterhead head, PupilFile file) {
    return new Sheets<PupilFile.Identity>()
        .left(say("file"), 30, i -> Run.of(i.file()))
        .centred(say("name"), 12, i -> Run.of(i.name()))
        .centred(say("exam"), 16, i -> Run.of(i.examNumber()))
        .centred(say("code"), 24, i -> Run.of(i.studentCode()))
        .centred(say("entry"), 10, i -> Run.of(String.valueOf(i.entryYear())))
        .centred(say("class"), 8, i -> Run.count(i.classNo()))
        .of(say("identity", file.pseudonym()), head, Document.Paper.A4, file.identity(), List.of(Run.of(say("note"))));
  }

  private static SheetReport results(Letterhead head, PupilFile file) {
    var lines = file.results().stream().flatMap(s -> s.marks().stream().map(m -> new Line(s, m))).toList();
    return new Sheets<Line>()
        .left(say("paper"), 30, l -> Run.of(l.sat().paper().label() + (l.sat().replaced() ? say("replaced") : "")))
        .centred(say("class"), 12, l -> Run.of(l.sat().classRef().label()))
        .centred(say("presence"), 10, l -> Run.say("pupilfile.presence." + l.sat().presence().name()))
        .centred(say("total"), 8, l -> figure(l.sat().total()))
        .centred(say("item"), 12, l -> Run.of(l.mark().item()))
        .centred(say("full"), 8, l -> figure(l.mark().full()))
        .centred(say("score"), 8, l -> figure(l.mark().score()))
        .centred(say("chosen"), 8, l -> Run.of(l.mark().chosen()))
        .of(say("results"), head, Document.Paper.A4, lines, List.of());
  }

  /** A row or a file. */
  private record Mention(String number, String text) {}

  private static SheetReport said(Letterhead head, PupilFile file) {
    var mentions = Stream.concat(
        file.said().stream().map(s -> new Mention(s.number(), String.join("\n", s.texts()))),
        file.evidence().stream().map(e -> new Mention(String.join(" ", e.pieces()), say("kept", e.bytes(), e.sha256())))).toList();
    return new Sheets<Mention>()
        .centred(say("number"), 14, m -> Run.of(m.number()))
        .left(say("text"), 70, m -> Run.of(m.text()))
        .of(say("said"), head, Document.Paper.A4, mentions, List.of());
  }

  private static Run figure(double size) {
    return Run.of(new Value.Figure(size, Unit.MARKS));
  }

  private static String say(String key, Object... values) {
    return new Words(Sheets.LANG).say("pupilfile." + key, values);
  }
}
