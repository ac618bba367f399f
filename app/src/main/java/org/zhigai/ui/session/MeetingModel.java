package org.zhigai.ui.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhigai.explore.EvidencePlace;
import org.zhigai.explore.Explore;
import org.zhigai.explore.exhibit.Exhibit;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Pins;
import org.zhigai.explore.place.Place;
import org.zhigai.explore.session.ArrangeSession;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.problems.list.Problem;
import org.zhigai.problems.list.ProblemDesk;
import org.zhigai.problems.ProblemState;
import org.zhigai.report.SessionPack;
import org.zhigai.rows.Change;
import org.zhigai.rows.Row;
import org.zhigai.session.Agenda;
import org.zhigai.session.Board;
import org.zhigai.session.Meeting;
import org.zhigai.session.MeetingRow;
import org.zhigai.session.SessionDesk;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.ViewModel;

/** The diagnostic sessions of the school, and the one that is prepared or held with its pages as they look now. */
public final class MeetingModel implements ViewModel {
  private final SessionDesk sessions;
  private final Explore explore;
  private final ProblemDesk problems;
  private final StoreFrame frame;
  private final String school;
  private final ObservableList<Meeting> meetings = FXCollections.observableArrayList();
  private final ObservableList<Page> pages = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Meeting>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
  private List<Entry> entries = List.of();
  private List<Problem> listed = List.of();

  /**
   * A topic with what there is to see of it.
   *
   * @param place where its chart stands; empty when the results hold none
   * @param problem the problem as it is now; empty for a chart
   */
  public record Page(Meeting.Topic topic, Optional<Seen> place, Optional<Problem> problem) {
    public boolean shows() {
      return problem.isPresent() || place.flatMap(s -> s.exhibit().plot()).isPresent();
    }

    Optional<Exhibit> exhibit() {
      return place.map(Seen::exhibit).filter(e -> e.plot().isPresent());
    }

    /** As it is arranged for reading, with a picture of the chart or an empty one. */
    ArrangeSession.Picked picked(byte[] picture) {
      return new ArrangeSession.Picked(place.map(s -> s.place().aspect()).orElse(Aspect.LEVELS), exhibit(), problem, picture, topic.minutes());
    }
  }

  /** A chart at its place. */
  record Seen(Place place, Entry entry, Exhibit exhibit) {}

  /** @param school its name, for what is handed out */
  public MeetingModel(SessionDesk sessions, Explore explore, ProblemDesk problems, StoreFrame frame, String school) {
    this.sessions = sessions;
    this.explore = explore;
    this.problems = problems;
    this.frame = frame;
    this.school = school;
    var _ = frame.edits().listen(Set.of(MeetingRow.KIND, Problem.KIND), this::refresh);
  }

  /** Oldest first. */
  ObservableList<Meeting> meetings() {
    return FXCollections.unmodifiableObservableList(meetings);
  }

  /** In the order of the agenda. */
  public ObservableList<Page> pages() {
    return FXCollections.unmodifiableObservableList(pages);
  }

  /** Those that can be shown, in the order of the agenda. */
  List<Page> shown() {
    return pages.stream().filter(Page::shows).toList();
  }

  public ReadOnlyObjectProperty<Optional<Meeting>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** What was measured, newest assessment last. */
  List<Entry> entries() {
    return entries;
  }

  /** Problems that wait for a decision or are confirmed and are not on the agenda yet, by number. */
  List<Problem> offered() {
    var there = chosen.get().map(Meeting::topics).orElse(List.of()).stream().map(Meeting.Topic::problem).toList();
    return listed.stream()
        .filter(p -> p.state() == ProblemState.SUGGESTED || p.state() == ProblemState.CONFIRMED)
        .filter(p -> !there.contains(p.number()))
        .toList();
  }

  /** Reads the sessions again and draws the pages of the chosen one anew. */
  public void refresh() {
    meetings.setAll(sessions.meetings());
    var now = chosen.get().map(Meeting::id).orElse(0L);
    chosen.set(meetings.stream().filter(m -> m.id() == now).findFirst().or(() -> meetings.stream().reduce((a, b) -> b)));
    draw();
  }

  void choose(Meeting meeting) {
    chosen.set(Optional.of(meeting));
    draw();
  }

  /** Prepares a session with nothing on its agenda. */
  public void create(String title) {
    begin(Meeting.of(title, today()));
  }

  /** Prepares a session of the charts of a board and what had been decided over it. */
  public void create(Board board) {
    var title = frame.words().say(Phrase.of("pack.title", board.name()));
    var decided = board.decisions().stream()
        .map(said -> new Meeting.Decision(said, Meeting.Decision.Sort.OTHER, "", Optional.empty(), Optional.empty(), 0)).toList();
    var topics = board.pins().stream().map(pin -> Meeting.Topic.of(pin, Optional.empty())).toList();
    begin(Meeting.of(title, today()).withTopics(topics).withDecisions(decided));
  }

  private void begin(Meeting draft) {
    var made = draft.withId(sessions.key());
    make(sessions.open(made, made.id(), frame.actor().get()), Optional.of(made));
  }

  /** Puts the chart of a place on the agenda of the chosen session, which is made when there is none. */
  public void add(Place place, Entry entry) {
    if (chosen.get().isEmpty()) {
      begin(Meeting.of(frame.words().say(Phrase.of("pack.title", entry.label())), today()));
    }
    add(List.of(Meeting.Topic.of(Pins.of(place, entry), Optional.of(entry.round()))));
  }

  public void add(List<Meeting.Topic> topics) {
    change("meeting.added", m -> {
      var next = m;
      for (var topic : topics) {
        next = next.with(topic);
      }
      return next;
    });
  }

  void remove(int topic) {
    topics("meeting.removed", t -> t.remove(topic));
  }

  /** Puts a topic at another place of the agenda; a place beyond its ends changes nothing. */
  void move(int from, int to) {
    if (to >= 0 && to < chosen.get().map(m -> m.topics().size()).orElse(0)) {
      topics("meeting.moved", t -> t.add(to, t.remove(from)));
    }
  }

  /** @param minutes 0 for an even share of what is left */
  void minutes(int topic, int minutes) {
    topics("meeting.timed", t -> t.set(topic, t.get(topic).lasting(minutes)));
  }

  private void topics(String what, java.util.function.Consumer<List<Meeting.Topic>> edit) {
    change(what, m -> {
      var next = new ArrayList<>(m.topics());
      edit.accept(next);
      return m.withTopics(next);
    });
  }

  void title(String title) {
    change("meeting.edited", m -> title.isBlank() ? m : m.withHead(title.strip(), m.on(), m.people(), m.minutes()));
  }

  void on(LocalDate day) {
    change("meeting.edited", m -> m.withHead(m.title(), day, m.people(), m.minutes()));
  }

  void people(String people) {
    change("meeting.edited", m -> m.withHead(m.title(), m.on(), people.strip(), m.minutes()));
  }

  void minutes(int all) {
    change("meeting.edited", m -> m.withHead(m.title(), m.on(), m.people(), all));
  }

  /** Writes a decision down. */
  void decide(Meeting.Decision decision) {
    decisions("meeting.decided", d -> d.add(decision));
  }

  /** Puts another in the place of a decision. */
  void decide(int at, Meeting.Decision decision) {
    decisions("meeting.decided", d -> d.set(at, decision));
  }

  void takeBack(int decision) {
    decisions("meeting.undecided", d -> d.remove(decision));
  }

  private void decisions(String what, java.util.function.Consumer<List<Meeting.Decision>> edit) {
    change(what, m -> {
      var next = new ArrayList<>(m.decisions());
      edit.accept(next);
      return m.withDecisions(next);
    });
  }

  /** Forgets the session; can be undone. */
  void drop() {
    chosen.get().ifPresent(gone -> make(sessions.drop(gone, frame.actor().get()), Optional.empty()));
  }

  private void change(String what, UnaryOperator<Meeting> edit) {
    chosen.get().ifPresent(before -> {
      var after = edit.apply(before);
      if (!after.equals(before)) {
        make(sessions.change(Phrase.of(what, after.title()), after, frame.actor().get()), Optional.of(after));
      }
    });
  }

  /** Shows the session as it is to be at once: what is typed next builds on it. */
  private void make(Change change, Optional<Meeting> after) {
    chosen.set(after);
    frame.edits().make(change);
  }

  /** What a decision became: a problem or an adjustment. */
  Optional<Row<?>> became(Meeting.Decision decision) {
    return sessions.became(decision);
  }

  private LocalDate today() {
    return LocalDate.now(frame.clock());
  }

  /** Minutes of the pages, in their order. */
  List<Integer> shares() {
    return chosen.get().map(m -> Agenda.minutes(m.minutes(), m.topics().stream().map(Meeting.Topic::minutes).toList())).orElse(List.of());
  }

  /** Everything that is handed out or shown, with these pages. */
  SessionPack pack(List<ArrangeSession.Picked> picked, Words words) {
    return ArrangeSession.of(chosen.get().orElseThrow(), school, picked, words);
  }

  private void draw() {
    var topics = chosen.get().map(Meeting::topics).orElse(List.of());
    frame.jobs().latest(
        "meeting.pages", Phrase.of("explore.job.computing"),
        progress -> {
          var measured = explore.entries();
          var all = problems.problems();
          return new Drawn(measured, all, topics.stream().map(t -> page(t, measured, all, progress)).toList());
        },
        drawn -> {
          entries = drawn.entries();
          listed = drawn.problems();
          pages.setAll(drawn.pages());
        });
  }

  private record Drawn(List<Entry> entries, List<Problem> problems, List<Page> pages) {}

  private Page page(Meeting.Topic topic, List<Entry> measured, List<Problem> all, Progress progress) {
    var problem = all.stream().filter(p -> p.number().equals(topic.problem())).findFirst();
    var place = topic.pin().flatMap(pin -> Pins.place(pin, measured, topic.round()))
        .or(() -> problem.flatMap(p -> EvidencePlace.of(p.finding(), measured)).map(EvidencePlace::overview));
    return new Page(
        topic,
        place.flatMap(at -> measured.stream().filter(e -> e.key().equals(at.entry())).findFirst().map(e -> new Seen(at, e, explore.show(at, e, progress)))),
        problem);
  }
}
