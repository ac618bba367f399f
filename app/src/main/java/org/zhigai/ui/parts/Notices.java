package org.zhigai.ui.parts;

import org.zhigai.kernel.Phrase;

/** What a screen tells in passing, without stopping anybody. Called on the window's thread. */
public interface Notices {

  /** Something went well, for example {@code 已导入 240 名学生}. */
  void done(Phrase what);

  /** As {@link #done(Phrase)} with one thing to do about it, for example {@code 打开文件夹}. */
  void done(Phrase what, Phrase verb, Runnable action);

  /** Something to take care of; nothing failed. */
  void care(Phrase what);

  /** As {@link #care(Phrase)} with one thing to do about it. */
  void care(Phrase what, Phrase verb, Runnable action);

  /** An edit has become durable: the job bar shows the time, and the other stations read again when they are next shown. */
  void saved();
}
