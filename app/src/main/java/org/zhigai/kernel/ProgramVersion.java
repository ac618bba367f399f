package org.zhigai.kernel;

/** What the build wrote into the program's jar. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** Classes that were never packed have none. */
  public static String said() {
    var packed = ProgramVersion.class.getPackage().getImplementationVersion();
    return packed == null ? "unpacked" : packed;
  }
}
