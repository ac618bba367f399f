package org.zhigai.fakes;

import java.util.ArrayList;
import java.util.List;
import org.zhigai.session.Board;
import org.zhigai.session.BoardArchive;

/** Boards in memory. */
public final class FakeBoards implements BoardArchive {
  private final List<Board> boards = new ArrayList<>();

  @Override
  public List<Board> boards() {
    return List.copyOf(boards);
  }

  @Override
  public void keep(Board board) {
    var at = boards.stream().map(Board::name).toList().indexOf(board.name());
    if (at < 0) {
      boards.add(board);
    } else {
      boards.set(at, board);
    }
  }

  @Override
  public void drop(String name) {
    boards.removeIf(b -> b.name().equals(name));
  }
}
