package org.zhigai.ui.parts;

import java.util.Optional;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/**
 * What a fault looks like to a person.
 *
 * @param what what happened
 * @param kept what was kept; empty when nothing could have been lost
 * @param remedy what to do now
 * @param code to read over the phone
 * @param ours whether it is a mistake of the program
 */
public record Face(Phrase what, Optional<Phrase> kept, Phrase remedy, String code, boolean ours) {
  /** Code of everything nobody thought of. */
  public static final String OURS = "ZG-999";

  public static Face of(Throwable fault) {
    return switch (fault) {
      case UserFault known -> new Face(known.what(), kept(known.kind()), known.remedy(), known.code(), false);
      case OutOfMemoryError full ->
          new Face(Phrase.of("fault.memory.what"), Optional.of(Phrase.of("fault.kept.ours")), Phrase.of("fault.memory.remedy"), "ZG-998", false);
      default ->
          new Face(
              Phrase.of("fault.ours.what"),
              Optional.of(Phrase.of("fault.kept.ours")),
              Phrase.of("fault.ours.remedy"),
              OURS,
              true);
    };
  }

  private static Optional<Phrase> kept(UserFault.Kind kind) {
    return switch (kind) {
      case USAGE -> Optional.empty();
      case INPUT -> Optional.of(Phrase.of("fault.kept.input"));
      case STORE -> Optional.of(Phrase.of("fault.kept.store"));
      case OUTPUT -> Optional.of(Phrase.of("fault.kept.output"));
    };
  }
}
