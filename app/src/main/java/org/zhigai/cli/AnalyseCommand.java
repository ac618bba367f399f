package org.zhigai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhigai.analysis.AnalyseScores;
import org.zhigai.analysis.AnalysisTables;
import org.zhigai.analysis.Columns;
import org.zhigai.analysis.Request.ModelName;
import org.zhigai.analysis.Request;
import org.zhigai.stats.Interval;
import org.zhigai.stats.irt.GuessPrior;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code analyse}: any score sheet in, every number out. */
@Command(
    name = "analyse",
    description = "Analyse a table of scores (rows people, columns items): classical, item response, diagnosis, DIF, variance.")
final class AnalyseCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "CSV or workbook; blank and NA mean no score.")
  private @Nullable Path file;

  @Option(names = "--sheet", paramLabel = "S", description = "Sheet by name or number (default: the first with anything in it).")
  private @Nullable String sheet;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      converter = ModelConverter.class,
      description = "ctt, rasch, pcm, rsm, 2pl, 3pl, gpcm, grm, dina, dino or gdina. Classical numbers are always given.")
  private @Nullable ModelName model;

  @Option(names = "--by", paramLabel = "cml|mml", description = "How to fit rasch and pcm: cml (default) or mml; rsm by cml only.")
  private By by = By.CML;

  @Option(names = "--slope-prior", description = "A weak prior on slopes (log-normal), for small samples.")
  private boolean slopePrior;

  @Option(names = "--guess", paramLabel = "CHANCE[,SD]|none", converter = GuessConverter.class,
      description = "What is thought beforehand of guessing, for 3pl: the logit of the chance is normal (default .25,.5); none: the answers alone decide.")
  private GuessPrior guess = GuessPrior.FOUR_OPTIONS;

  @Option(names = "--q", paramLabel = "Q.csv", description = "Q-matrix: a row an item, a column a knowledge point.")
  private @Nullable Path q;

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Option(names = "--out", paramLabel = "FILE.xlsx", description = "Write every table into a workbook.")
  private @Nullable Path out;

  @Option(names = "--say-all", description = "Say also the numbers that must not be used, beside their reason.")
  private boolean sayAll;

  @Option(names = "--explain", description = "Say of every number how it was made, with its own figures, whether to trust it and what to do next.")
  private boolean explain;

  @Mixin
  private AnalyseColumns columns = new AnalyseColumns();
  @Mixin
  private AnalyseParts parts = new AnalyseParts();
  @Mixin
  private WorkbookPasswords locks = new WorkbookPasswords();
  @Mixin
  private Spoken spoken = new Spoken();
  @Spec
  private @Nullable CommandSpec spec;

  private final Kit kit;

  AnalyseCommand(Kit kit) {
    this.kit = kit;
  }

  @Override
  public Integer call() {
    var words = spoken.words();
    var streams = Streams.of(spec);
    var readers = locks.unlocking(kit, words);
    var analysis = new AnalyseScores(readers.tables(), readers.reader()).run(request(), new Console(streams.err(), words));
    var tables = AnalysisTables.of(analysis, words);
    if (out != null) {
      kit.writer().write(tables, out);
      streams.err().println(words.say("command.analyse.written", String.valueOf(out)));
    }
    if (json) {
      new AnalysisJson(words).print(analysis, streams.out());
    } else if (out == null) {
      var plain = new PlainTables(streams.out(), words.say("analysis.table.more"));
      tables.forEach(plain::print);
      streams.out().flush();
    }
    return 0;
  }

  /** What an answer is that is not given. */
  enum Omitted {
    MISSING,
    WRONG
  }

  /** Conditional or marginal likelihood. */
  enum By {
    CML,
    MML
  }

  private Request request() {
    return new Request(
        Objects.requireNonNull(file), sheet, columns.columns(), columns.key(), columns.omitted == Omitted.WRONG, columns.full(), model,
        by == By.CML, slopePrior, guess, q, parts.focal(), parts.purify(), parts.pass(), parts.bank(), parts.reliability(), parts.link(), parts.scales(),
        parts.scaleRange(),
        parts.replicates(), parts.raters(), parts.gStudy(), parts.facet(), sayAll, explain, parts.tiers());
  }

  /** The models by the names of the contract, {@code 2pl} among them, which no Java name can be. */
  static final class ModelConverter implements ITypeConverter<ModelName> {

    @Override
    public ModelName convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "ctt" -> ModelName.CTT;
        case "rasch", "1pl" -> ModelName.RASCH;
        case "pcm" -> ModelName.PCM;
        case "rsm" -> ModelName.RSM;
        case "2pl" -> ModelName.TWO_PL;
        case "3pl" -> ModelName.THREE_PL;
        case "gpcm" -> ModelName.GPCM;
        case "grm", "graded" -> ModelName.GRM;
        case "dina" -> ModelName.DINA;
        case "dino" -> ModelName.DINO;
        case "gdina", "g-dina" -> ModelName.GDINA;
        default -> throw new TypeConversionException(value + " is none of ctt, rasch, pcm, rsm, 2pl, 3pl, gpcm, grm, dina, dino, gdina");
      };
    }
  }

  /** {@code .25,.5}, {@code .2} or {@code none}. */
  static final class GuessConverter implements ITypeConverter<GuessPrior> {
    private static final Pattern PRIOR = Pattern.compile("\\s*(0?\\.\\d+)(?:\\s*,\\s*(\\d*\\.?\\d+))?\\s*");

    @Override
    public GuessPrior convert(String value) {
      var m = PRIOR.matcher(value);
      if (value.equalsIgnoreCase("none")) {
        return GuessPrior.NONE;
      }
      if (!m.matches() || Double.parseDouble(m.group(1)) == 0 || (m.group(2) != null && Double.parseDouble(m.group(2)) == 0)) {
        throw new TypeConversionException(value + " is no chance such as .25, nor .25,.5, nor none");
      }
      return new GuessPrior(Double.parseDouble(m.group(1)), m.group(2) == null ? GuessPrior.FOUR_OPTIONS.sd() : Double.parseDouble(m.group(2)));
    }
  }

  /** {@code 1..5}, also {@code 1-5}. */
  static final class RangeConverter implements ITypeConverter<Interval> {
    private static final Pattern RANGE = Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*(?:\\.\\.|-|–|~|～|,)\\s*(-?\\d+(?:\\.\\d+)?)\\s*");

    @Override
    public Interval convert(String value) {
      var m = RANGE.matcher(value);
      if (!m.matches() || Double.parseDouble(m.group(1)) >= Double.parseDouble(m.group(2))) {
        throw new TypeConversionException(value + " is no range such as 1..5");
      }
      return new Interval(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2)));
    }
  }

  /** Which column is what. */
  static final class AnalyseColumns {
    @Option(names = "--items", split = ",", paramLabel = "COLUMN",
        description = "Item columns, A..B for a range (default: all that hold numbers and are nothing else).")
    private List<String> items = List.of();

    @Option(names = "--drop", split = ",", paramLabel = "COLUMN", description = "Columns to leave alone.")
    private List<String> dropped = List.of();

    @Option(names = "--na", split = ",", paramLabel = "VALUE", description = "What else means no score, such as 9 or -99.")
    private List<String> absent = List.of();

    @Option(names = "--id", paramLabel = "COLUMN", description = "Who a row is; only copied.")
    private @Nullable String id;

    @Option(names = "--group", paramLabel = "COLUMN", description = "Groups to compare (DIF, effect sizes), or of the variance.")
    private @Nullable String group;

    @Option(names = "--cluster", paramLabel = "COLUMN", description = "Classes or schools that rows sit in.")
    private @Nullable String cluster;

    @Option(names = "--crossed", paramLabel = "COLUMN",
        description = "A second grouping that crosses --group (markers and schools, say): random intercepts of both.")
    private @Nullable String crossed;

    @Option(names = "--slope", paramLabel = "COLUMN", description = "What the score depends on, by a slope that differs between the groups of --group.")
    private @Nullable String slope;

    @Option(names = "--total", paramLabel = "COLUMN", description = "A total given beside the items (default: their sum).")
    private @Nullable String total;

    @Option(names = "--variance", paramLabel = "COLUMN", description = "Score whose variance is split by group.")
    private @Nullable String variance;

    @Option(names = "--covariate", split = ",", paramLabel = "COLUMN", description = "What that score is adjusted for.")
    private List<String> covariates = List.of();

    @Option(names = "--before", paramLabel = "COLUMN", description = "Earlier score of the same row, for value added.")
    private @Nullable String before;

    @Option(names = "--after", paramLabel = "COLUMN", description = "Later score of the same row (default: the total).")
    private @Nullable String after;

    @Option(names = "--key", paramLabel = "KEY|FILE", description = "Right options (ACBD or A,C,B,D, or a file of them): cells are letters.")
    private @Nullable String key;

    @Option(names = "--omitted", paramLabel = "missing|wrong", description = "With --key: what an answer is that is not given (default: missing).")
    private Omitted omitted = Omitted.MISSING;

    @Option(names = "--full", split = ",", paramLabel = "MARK", description = "Full marks, one for all or one an item.")
    private List<Double> full = List.of();

    Columns columns() {
      return new Columns(items, dropped, absent, id, group, cluster, crossed, total, variance, slope, covariates, before, after);
    }

    @Nullable
    String key() {
      return key;
    }

    double[] full() {
      return full.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** Flags of single parts. */
  static final class AnalyseParts {
    @Option(names = "--focal", paramLabel = "LABEL", description = "Focal group of DIF (default: the later of two labels).")
    private @Nullable String focal;

    @Option(names = "--no-purify", description = "Keep all items in the matching score of DIF.")
    private boolean unpurified;

    @Option(names = "--pass", paramLabel = "SHARE", description = "Share of the full total that passes, for rates by group.")
    private double pass = Double.NaN;

    @Option(names = "--bank", paramLabel = "FILE", description = "Abilities by items calibrated before: columns item, a, and b (b1, b2 …) or d (d1, d2 …).")
    private @Nullable Path bank;

    @Option(names = "--reliability", paramLabel = "R",
        description = "Reliability of the scores, for the change of single rows (default: alpha, or the correlation of the two).")
    private double reliability = Double.NaN;

    @Option(names = "--link", paramLabel = "FILE", description = "Another paper's scores that share items by heading: link to its scale.")
    private @Nullable Path link;

    @Option(names = "--scales", paramLabel = "FILE",
        description = "Questionnaire scales: a row an item with scale and, if reversed, anything in the third column.")
    private @Nullable Path scales;

    @Option(names = "--scale", paramLabel = "LEAST..MOST", converter = RangeConverter.class,
        description = "Least and greatest answer that the questionnaire offers, such as 1..5; reversed items need it.")
    private @Nullable Interval scaleRange;

    @Option(names = "--bootstrap", paramLabel = "N", description = "Intervals by resampling N times.")
    private int replicates;

    @Option(names = "--tiers", description = "Of each row the probability that its true total belongs to the lower, middle or upper tier.")
    private boolean tiers;

    @Option(names = "--raters", description = "Columns are raters of the rows: the six intraclass correlations of Shrout and Fleiss.")
    private boolean raters;

    @Option(names = "--gstudy", description = "Generalisability study, persons by items.")
    private boolean gStudy;

    @Option(names = "--facet", paramLabel = "FILE",
        description = "Which group (rater, task, passage) each item belongs to: generalisability of persons by items in groups.")
    private @Nullable Path facet;

    boolean raters() {
      return raters;
    }

    boolean gStudy() {
      return gStudy;
    }

    @Nullable
    Path facet() {
      return facet;
    }

    boolean tiers() {
      return tiers;
    }

    @Nullable
    String focal() {
      return focal;
    }

    boolean purify() {
      return !unpurified;
    }

    double pass() {
      return pass;
    }

    @Nullable
    Path bank() {
      return bank;
    }

    double reliability() {
      return reliability;
    }

    @Nullable
    Path link() {
      return link;
    }

    @Nullable
    Path scales() {
      return scales;
    }

    @Nullable
    Interval scaleRange() {
      return scaleRange;
    }

    int replicates() {
      return replicates;
    }
  }
}
