package org.zhigai.report;

import java.util.List;
import java.util.function.Function;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.programme.TaskStand;

/** 三年行动计划: each task with what there is, what is missing and when it is due. */
final class ProgrammeReport {
  private ProgrammeReport() {}

  static SheetReport of(Letterhead head, List<TaskStand> stands) {
    var words = new Words(Sheets.LANG);
    return new Sheets<TaskStand>()
        .centred(words.say("programme.column.phase"), 14, s -> Run.of(s.task().phase().label()))
        .left(words.say("programme.column.task"), 22, s -> Run.of(s.task().name().zh()))
        .left(words.say("programme.column.owes"), 30, s -> Run.of(s.task().owes().zh()))
        .left(words.say("programme.column.artefact"), 20, s -> Run.of(s.task().artefact().zh()))
        .left(words.say("programme.column.there"), 24, s -> lines(s.pieces(), p -> p.there() == 0 ? Run.empty() : said("programme.piece", p, p.there())))
        .left(
            words.say("programme.column.missing"), 24,
            s -> lines(s.missing(), p -> said("programme.lack", p, p.answer().needed() - p.there())))
        .centred(words.say("programme.column.responsible"), 16, s -> Run.of(s.responsible()))
        .centred(words.say("programme.column.due"), 15, s -> Run.of(s.due()))
        .centred(words.say("programme.column.state"), 9, s -> Run.of(s.state()))
        .of(words.say("programme.title"), head, Document.Paper.A3, stands, List.of());
  }

  private static Run said(String key, TaskStand.Piece piece, int many) {
    return Run.of(Phrase.of(key, piece.what(), many));
  }

  private static Run lines(List<TaskStand.Piece> pieces, Function<TaskStand.Piece, Run> line) {
    return new Run.Lines(pieces.stream().map(line).toList());
  }
}
