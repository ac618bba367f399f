package org.zhigai.template;

import java.nio.file.Path;

/** The port through which a form is opened. */
@FunctionalInterface
public interface FormFiles {

  /** @throws org.zhigai.kernel.UserFault of kind INPUT when it is none, is too large, or cannot be read */
  OpenForm open(Path file);
}
