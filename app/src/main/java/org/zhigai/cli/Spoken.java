package org.zhigai.cli;

import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;
import picocli.CommandLine.Option;

/** The language every command speaks. */
final class Spoken {

  @Option(names = "--lang", paramLabel = "zh|en", description = "Language of messages: zh (default) or en.")
  private Lang lang = Lang.ZH;

  Words words() {
    return new Words(lang);
  }
}
