package org.zhigai.store;

/** What a program may be doing with a store when it is killed, and what it may have made of what was acknowledged before. */
enum CrashOp {
  CREATE,
  OPEN,
  /** The first opening of a store that a released version has written. */
  MIGRATE,
  EDIT,
  IMPORT,
  UNDO,
  UNDO_IMPORT,
  BACKUP,
  EXPORT,
  CHECK,
  PASSWORD,
  /** The vault is given a password, or another one. */
  VAULT,
  RESTORE,
  RETENTION,
  /** A pupil is deleted, from backups as well. */
  ERASE,
  CLOSE;

  /** Whether {@code after} may be found when this was begun on {@code before} and not acknowledged. What was not begun may not be there. */
  boolean mayMake(CrashState before, CrashState after) {
    return before.equals(after) || switch (this) {
      case EDIT, UNDO, RETENTION -> after.changes() == before.changes() + 1 && after.imports() == before.imports();
      case IMPORT -> after.changes() == before.changes() && after.imports() == before.imports() + 1 && after.text().equals(before.text());
      case ERASE -> after.changes() == before.changes() + 1 && after.imports() == before.imports() && after.text().equals(before.text());
      case UNDO_IMPORT -> after.changes() == before.changes() + 1 && after.imports() == before.imports() - 1 && after.text().equals(before.text());
      case CREATE, OPEN, MIGRATE, BACKUP, EXPORT, CHECK, PASSWORD, VAULT, RESTORE, CLOSE -> false;
    };
  }
}
