package org.zhigai.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zhigai.people.Person;
import org.zhigai.people.Role;
import org.zhigai.programme.TaskStand;
import org.zhigai.report.Block;
import org.zhigai.report.Run;
import org.zhigai.rows.Kind;
import org.zhigai.session.MeetingRow;
import org.zhigai.support.DutyShare;
import org.zhigai.support.JointMeeting;
import org.zhigai.support.Ledgers;
import org.zhigai.support.StudyRecord;
import org.zhigai.support.TypicalCase;

/** Who leads, how results were read, what the three-year plan asks and what there is. */
final class SupportBlocks {
  private final Material material;

  SupportBlocks(Material material) {
    this.material = material;
  }

  /** Who leads, and who answers for what. */
  List<Block> group() {
    var leading = material.all().all(Person.KIND).stream()
        .filter(p -> p.roles().stream().anyMatch(r -> r == Role.PRINCIPAL || r == Role.DEPUTY || r == Role.HEAD)).toList();
    var out = new ArrayList<>(
        new Tables<Person>()
            .left("职务", 20, p -> new Run.Lines(p.roles().stream().map(r -> Run.of(r.label())).toList()))
            .left("姓名", 16, p -> Run.of(p.name()))
            .left("部门", 24, p -> Run.of(material.chain().people().path(p.unit())))
            .of(Run.say("dossier.group"), leading, Run.say("dossier.lack.group")));
    out.addAll(
        new Tables<DutyShare>()
            .left("任务", 40, d -> Run.of(d.row().get(DutyShare.TASK)))
            .left("责任部门", 22, d -> Run.of(material.chain().people().path(d.row().get(DutyShare.UNIT))))
            .left("责任人", 14, d -> Run.of(material.chain().people().person(d.row().get(DutyShare.PERSON))))
            .of(Run.say("dossier.duties"), material.all().all(DutyShare.KIND), Run.say("dossier.lack.duties")));
    return out;
  }

  private record Step(LocalDate on, Run sort, String what, Run result) {}

  /** Meetings, studying and diagnostic sessions by day. */
  List<Block> reading() {
    var all = material.all();
    var steps = Stream.of(
        all.all(JointMeeting.KIND).stream()
            .map(m -> new Step(m.row().get(JointMeeting.ON), said(m.row().get(JointMeeting.SORT), JointMeeting.SORT.type()), m.row().get(JointMeeting.TOPIC),
                new Run.Lines(m.row().get(JointMeeting.DECIDED).stream().map(Run::of).toList()))),
        all.all(StudyRecord.KIND).stream()
            .map(s -> new Step(s.row().get(StudyRecord.ON), said(s.row().get(StudyRecord.SORT), StudyRecord.SORT.type()), s.row().get(StudyRecord.TOPIC),
                Run.of(s.row().get(StudyRecord.GAINED)))),
        all.all(MeetingRow.KIND).stream().map(m -> new Step(m.row().get(MeetingRow.ON), Run.say("dossier.session"), m.row().get(MeetingRow.TITLE),
            new Run.Lines(m.row().get(MeetingRow.DECISIONS).stream().map(d -> Run.of(d.text())).toList()))))
        .flatMap(s -> s).sorted(Comparator.comparing(Step::on)).toList();
    return new Tables<Step>()
        .centred("日期", 16, s -> Run.of(s.on()))
        .centred("形式", 12, Step::sort)
        .left("内容", 28, s -> Run.of(s.what()))
        .left("形成的认识与决定", 34, Step::result)
        .of(Run.say("dossier.reading"), steps, Run.say("dossier.lack.reading"));
  }

  private static <V> Run said(V value, org.zhigai.rows.Type<V> type) {
    return Run.said(type.said(value));
  }

  /** Each task with what there is and what is missing. */
  List<Block> programme() {
    var stands = material.chain().programme().now();
    var done = (int) stands.stream().filter(TaskStand::isDone).count();
    var out = new ArrayList<Block>();
    out.add(new Block.Text(Run.say("dossier.programme.counts", stands.size(), done, (int) stands.stream().filter(TaskStand::isOverdue).count())));
    out.addAll(
        new Tables<TaskStand>()
            .centred("阶段", 11, s -> Run.of(s.task().phase().label()))
            .left("任务", 22, s -> Run.of(s.task().name().zh()))
            .left("已有", 24, s -> lines(s.pieces().stream().filter(p -> p.there() > 0).map(p -> Run.say("programme.piece", p.what(), p.there()))))
            .left("还缺", 22, s -> lines(s.missing().stream().map(p -> Run.say("programme.lack", p.what(), p.answer().needed() - p.there()))))
            .centred("状态", 9, s -> Run.of(s.state()))
            .of(Run.say("dossier.programme"), stands, Run.empty()));
    return out;
  }

  private static Run lines(Stream<Run> all) {
    return new Run.Lines(all.toList());
  }

  private record Kept(Kind<?> kind, int many) {}

  /** How many records each supporting ledger holds. */
  List<Block> ledgers() {
    var kept = Ledgers.ALL.stream().map(k -> new Kept(k, material.all().rows(k).size())).filter(k -> k.many() > 0).toList();
    var none = Ledgers.ALL.stream().filter(k -> material.all().rows(k).isEmpty()).map(k -> Material.ZH.say(k.title())).toList();
    var out = new ArrayList<>(
        new Tables<Kept>()
            .left("支持台账", 40, k -> Run.of(k.kind().title()))
            .right("记录数", 12, k -> Run.count(k.many()))
            .of(Run.say("dossier.ledgers"), kept, Run.say("dossier.lack.ledgers")));
    if (!none.isEmpty() && !kept.isEmpty()) {
      out.add(new Block.Lack(Run.say("dossier.lack.ledgers.of", String.join("、", none))));
    }
    return out;
  }

  /** Practices worth telling, with how far they have come. */
  List<Block> cases() {
    return new Tables<TypicalCase>()
        .centred("案例编号", 13, c -> Run.of(c.row().number()))
        .left("名称", 40, c -> Run.of(c.row().get(TypicalCase.TITLE)))
        .centred("对应问题", 13, c -> Run.of(material.number(c.row().get(TypicalCase.PROBLEM))))
        .centred("状态", 10, c -> Run.of(TypicalCase.KIND.state(c.row().state())))
        .of(Run.say("dossier.cases"), material.all().all(TypicalCase.KIND), Run.say("dossier.lack.cases"));
  }
}
