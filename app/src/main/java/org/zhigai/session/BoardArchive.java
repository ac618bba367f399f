package org.zhigai.session;

import java.util.List;

/** The port through which boards are kept. */
public interface BoardArchive {

  /** Oldest first. */
  List<Board> boards();

  /** Keeps a board; an older one of the same name is replaced and its place kept. */
  void keep(Board board);

  /** Forgets a board; an unknown name changes nothing. */
  void drop(String name);
}
