package org.zhigai.dossier;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhigai.chain.Chain;
import org.zhigai.dossier.DossierKind.About;
import org.zhigai.explore.Explore;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.SafeFile;
import org.zhigai.report.Document;
import org.zhigai.report.DocumentWriter;
import org.zhigai.report.Letterhead;
import org.zhigai.report.Printed;
import org.zhigai.report.ReportDraft;
import org.zhigai.rows.Change;

/** Use case: reports of an open store, looked at, written into and written out. */
public final class Dossiers {
  /** Every kind there is, in the order of the three years. */
  public static final List<DossierKind> ALL =
      List.of(
          new AnalysisDossier(), new DiagnosisDossier(), new FeedbackDossier(), new MidtermDossier(), new SummaryDossier(), new CaseDossier(),
          new ParentsDossier());

  private static final String PDF = ".pdf";
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private final Chain chain;
  private final Explore explore;
  private final DocumentWriter writer;

  public Dossiers(Chain chain, Explore explore, DocumentWriter writer) {
    this.chain = chain;
    this.explore = explore;
    this.writer = writer;
  }

  /** The kind of this id; empty for none. */
  public static Optional<DossierKind> kind(String id) {
    return ALL.stream().filter(k -> k.id().equals(id)).findFirst();
  }

  /** What a report can be about now; at least the school as it is. */
  public List<About> about(DossierKind kind) {
    var all = kind.about(material());
    return all.isEmpty() ? List.of(About.ALL) : all;
  }

  /** Everything a report has to say now. */
  public Composed draft(DossierKind kind, About about, Progress progress) {
    return kind.draft(material(), about, progress);
  }

  private Material material() {
    return new Material(chain, explore);
  }

  /** What people wrote into it; empty while nobody has. */
  public Optional<ReportDraft> written(DossierKind kind, About about) {
    return ReportDraft.of(kind.id(), about.key(), chain.book().now());
  }

  /**
   * A report that somebody wrote into.
   *
   * @param about key of what it is about
   */
  public record Holding(DossierKind kind, String about) {}

  /** The report that holds the words of this number; empty for none. */
  public Optional<Holding> holding(String number) {
    return chain.book().all(ReportDraft.KIND).stream().filter(d -> d.row().number().equals(number)).findFirst()
        .flatMap(d -> kind(d.row().get(ReportDraft.REPORT)).map(k -> new Holding(k, d.row().get(ReportDraft.ABOUT))));
  }

  public Change write(DossierKind kind, About about, String section, String text, Actor by) {
    return ReportDraft.write(kind.id(), about.key(), section, text, chain.book().now(), today().getYear(), by);
  }

  public Change show(DossierKind kind, About about, String section, boolean shown, Actor by) {
    return ReportDraft.show(kind.id(), about.key(), section, shown, chain.book().now(), today().getYear(), by);
  }

  /** As it prints. */
  public Printed printed(Document document) {
    return writer.printed(document);
  }

  /**
   * Writes a document into a file.
   *
   * @param file a {@code .pdf}, or else a {@code .docx}
   * @return characters that are not in the file, for each of which a box stands
   */
  public List<String> save(Document document, Path file) {
    chain.held().goOut();
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(PDF)) {
      var printed = writer.printed(document);
      SafeFile.export(file, printed.pdf());
      return printed.lacking();
    }
    SafeFile.export(file, writer.pages(document));
    return List.of();
  }

  /** {@code 示例小学+监测结果分析报告+2026春+20261120}: as the office asks for it, without an ending. */
  public String fileName(DossierKind kind, About about) {
    var of = about.key().isEmpty() ? "" : "+" + Letterhead.fit(Material.ZH.say(about.label()));
    var most = 40;
    var named = of.length() > most ? of.substring(0, of.offsetByCodePoints(0, of.codePointCount(0, most))) : of;
    return Letterhead.fit(chain.school().name()) + "+" + Material.ZH.say(kind.title()) + named + "+" + COMPACT.format(today());
  }

  /** What is being written, for the job bar. */
  public static Phrase writing(DossierKind kind) {
    return Phrase.of("report.writing", kind.title());
  }

  private LocalDate today() {
    return LocalDate.now(chain.clock());
  }
}
