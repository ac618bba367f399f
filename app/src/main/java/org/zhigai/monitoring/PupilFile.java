package org.zhigai.monitoring;

import java.util.List;
import org.zhigai.kernel.Presence;

/**
 * Everything a store keeps about one pupil.
 *
 * @param identity what each import said of who the pupil is
 * @param results papers in the order they came in, also those that corrected ones have replaced
 * @param said rows of what people decide that name the pupil
 * @param evidence kept files that name the pupil in a form a program can read
 */
public record PupilFile(String pseudonym, List<Identity> identity, List<Sat> results, List<Said> said, List<Named> evidence) {
  public PupilFile {
    identity = List.copyOf(identity);
    results = List.copyOf(results);
    said = List.copyOf(said);
    evidence = List.copyOf(evidence);
  }

  /** @param file the workbook it stood in */
  public record Identity(String file, int entryYear, int classNo, String name, String examNumber, String studentCode) {}

  /**
   * One paper.
   *
   * @param total NaN where there is none
   * @param replaced whether a corrected workbook has taken its place
   */
  public record Sat(PaperInfo paper, ClassRef classRef, Presence presence, double total, String sex, String boarding, List<Mark> marks, boolean replaced) {
    public Sat {
      marks = List.copyOf(marks);
    }
  }

  /**
   * One item of a paper.
   *
   * @param score NaN where there is none
   * @param chosen the option, empty where none is known
   */
  public record Mark(String item, double full, double score, String chosen) {}

  /**
   * A row that names the pupil.
   *
   * @param kind id of its kind
   * @param whole whether the row is about this pupil alone
   * @param texts what it says there
   */
  public record Said(String kind, String number, boolean whole, List<String> texts) {
    public Said {
      texts = List.copyOf(texts);
    }
  }

  /** A kept file, by its SHA-256 and the numbers of the pieces of evidence it is. */
  public record Named(String sha256, List<String> pieces, long bytes) {
    public Named {
      pieces = List.copyOf(pieces);
    }
  }
}
