package org.zhigai.kernel;

/**
 * Who does something, for the audit trail.
 *
 * @param name the person's name as they wrote it
 * @param department the department they act for; verification asks that it differs from the responsible one
 * @param role as what they act, by its stable name; empty for the program itself, which the law of roles does not bind
 */
public record Actor(String name, String department, String role) {
  /** Somebody sits there and has not said who: may write, may not decide. */
  public static final String UNSAID = "UNSAID";

  /** Without a role: the program, or a run of commands. */
  public Actor(String name, String department) {
    this(name, department, "");
  }
}
