package org.zhigai.store;

import static org.zhigai.store.jooq.Tables.BOARD;

import java.util.List;
import org.zhigai.session.Board;
import org.zhigai.session.BoardArchive;

/** Boards, one row each. */
record BoardTable(Db db) implements BoardArchive {

  @Override
  public List<Board> boards() {
    return db.read(sql -> sql.select(BOARD.BODY).from(BOARD).orderBy(BOARD.ID).fetch(r -> Db.from(r.value1(), Board.class)));
  }

  @Override
  public void keep(Board board) {
    db.whole(sql -> {
      var body = Db.json(board);
      var changed = sql.update(BOARD).set(BOARD.BODY, body).where(BOARD.TITLE.eq(board.name())).execute();
      return changed > 0 ? changed : sql.insertInto(BOARD, BOARD.TITLE, BOARD.BODY).values(board.name(), body).execute();
    });
  }

  @Override
  public void drop(String name) {
    db.whole(sql -> sql.deleteFrom(BOARD).where(BOARD.TITLE.eq(name)).execute());
  }
}
