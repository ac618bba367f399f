package org.zhigai.ui.care;

/** What this screen can be at; each says in its own place what went wrong. */
enum CarePart {
  FILE,
  BACKUP,
  CHECK,
  RESTORE,
  PASSWORD
}
