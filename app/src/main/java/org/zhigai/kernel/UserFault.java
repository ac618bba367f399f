package org.zhigai.kernel;

/**
 * Something a person can mend: refused input, a locked store, a full disk. Says what happened and what to do, carries a
 * short stable code one can read over the phone, and decides the exit status. Programming mistakes are never a UserFault.
 */
public final class UserFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which part of the outside world refused; {@link #exitStatus()} is the command's exit status. */
  public enum Kind {
    USAGE(2),
    INPUT(3),
    STORE(4),
    OUTPUT(5);

    private final int exitStatus;

    Kind(int exitStatus) {
      this.exitStatus = exitStatus;
    }

    public int exitStatus() {
      return exitStatus;
    }
  }

  private final Kind kind;
  private final String code;
  private final transient Phrase what;
  private final transient Phrase remedy;

  /**
   * @param code short and stable, for example {@code ZG-301}
   * @param what what happened and what was kept
   * @param remedy what to do now
   */
  public UserFault(Kind kind, String code, Phrase what, Phrase remedy) {
    this(kind, code, what, remedy, null);
  }

  public UserFault(
      Kind kind, String code, Phrase what, Phrase remedy, @org.jspecify.annotations.Nullable Throwable cause) {
    super(code + " " + what.key(), cause);
    this.kind = kind;
    this.code = code;
    this.what = what;
    this.remedy = remedy;
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public Phrase what() {
    return what;
  }

  public Phrase remedy() {
    return remedy;
  }
}
