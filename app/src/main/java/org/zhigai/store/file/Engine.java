package org.zhigai.store.file;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The database engine behind a connection, which gives up for good when the disk refuses a write, and then must not be asked again: in H2 2.5.252 each
 * further statement, a rollback too, may wait for ever in {@code MVStore.registerVersionUsage}, for the engine's count of its users is wrong by then. So
 * nothing of ours has the bare connection: {@link #guarded} asks the engine first whether it still is there.
 */
public final class Engine {
  private final Connection bare;
  private final SessionLocal session;
  private final MVStore store;

  private Engine(JdbcConnection bare) {
    this.bare = bare;
    this.session = (SessionLocal) bare.getSession();
    this.store = session.getDatabase().getStore().getMvStore();
  }

  /** @param connection one of H2's, guarded or bare */
  public static Engine of(Connection connection) {
    try {
      return new Engine(connection.unwrap(JdbcConnection.class));
    } catch (SQLException foreign) {
      throw new IllegalStateException("the connection is H2's own", foreign);
    }
  }

  /** The engine's own way to the file. */
  public FileStore<?> data() {
    return store.getFileStore();
  }

  /** Whether the engine still keeps anything. */
  public boolean hasGivenUp() {
    return store.getPanicException() != null || store.isClosed();
  }

  /**
   * Makes the head of the file name what was kept last, and returns when the disk has it. H2 2.5.252 writes the head in {@code FileStore.storeBuffer} before it
   * takes over the part it has just written, so that the head names the one before. A part that came to lie in free space, where neither the one before nor the
   * end of the file leads to it, is not found again after a crash, though it was forced to the disk: an acknowledged change is lost without a word. What the
   * engine writes when it is closed names the last part, and may as well be written while it is open: the next part takes its mark off. The part is forced before
   * the head names it, so that a head with the mark whose part is missing tells of a file that was cut ({@link DataFile}).
   *
   * @throws IllegalStateException when the engine has no such method any more
   * @throws MVStoreException when the disk does not take it
   */
  public void settle() {
    try {
      var write = FileStore.class.getDeclaredMethod("writeCleanShutdown");
      write.setAccessible(true);
      store.sync();
      write.invoke(store.getFileStore());
    } catch (InvocationTargetException refused) {
      throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
    } catch (ReflectiveOperationException gone) {
      throw new IllegalStateException("another engine", gone);
    }
  }

  /** Lets nothing more be kept. */
  public void giveUp() {
    store.closeImmediately();
  }

  /** Whether what went wrong is that the disk did not take or give something. */
  public static boolean isOfDisk(Throwable failed) {
    var seen = 0;
    for (var why = failed; why != null && seen < MOST_CAUSES; why = why.getCause()) {
      if (why instanceof IOException) {
        return true;
      }
      seen++;
    }
    return false;
  }

  /** Chains of H2's exceptions lead back into themselves. */
  private static final int MOST_CAUSES = 40;

  /** The same connection, that refuses everything once the engine has given up, and is closed then without asking it. */
  public static Connection guarded(Connection bare) {
    var engine = of(bare);
    return proxy(Connection.class, (proxy, method, arguments) -> engine.on(bare, method, arguments));
  }

  /** A source of such connections. */
  public static DataSource guarded(DataSource bare) {
    return proxy(DataSource.class, (proxy, method, arguments) -> call(bare, method, arguments) instanceof Connection made ? guarded(made) : null);
  }

  private @Nullable Object on(Connection target, Method method, Object @Nullable [] arguments) throws Throwable {
    if (method.getName().equals("close") && hasGivenUp()) {
      abandon();
      return null;
    }
    refuseWhenGone(method);
    return switch (call(target, method, arguments)) {
      case PreparedStatement prepared -> proxy(PreparedStatement.class, new Prepared(prepared));
      case Statement statement -> proxy(Statement.class, (proxy, m, a) -> {
        refuseWhenGone(m);
        return call(statement, m, a);
      });
      case null -> null;
      case Object other -> other;
    };
  }

  /** Rows of a batch are written one after another as they are added: the engine's own batch goes on after a row that failed. */
  private final class Prepared implements InvocationHandler {
    private final PreparedStatement bare;
    private final List<Integer> counts = new ArrayList<>();

    Prepared(PreparedStatement bare) {
      this.bare = bare;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
      refuseWhenGone(method);
      if (method.getName().equals("addBatch") && arguments == null) {
        counts.add(bare.executeUpdate());
        return null;
      }
      if (method.getName().equals("executeBatch")) {
        var out = counts.stream().mapToInt(Integer::intValue).toArray();
        counts.clear();
        return out;
      }
      return call(bare, method, arguments);
    }
  }

  private void refuseWhenGone(Method method) throws SQLException {
    if (hasGivenUp() && !method.getName().equals("isClosed") && !method.getName().equals("close") && !method.getName().equals("unwrap")) {
      throw new SQLException("the engine has given up", "90098", ErrorCode.DATABASE_IS_CLOSED, store.getPanicException());
    }
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
  }

  private static <T> T proxy(Class<T> as, InvocationHandler handler) {
    return as.cast(Proxy.newProxyInstance(Engine.class.getClassLoader(), new Class<?>[] {as}, handler));
  }

  /** Lets the file go and makes the engine forget that it had it open. */
  private void abandon() throws SQLException {
    if (bare.isClosed()) {
      return;
    }
    try {
      session.getDatabase().shutdownImmediately();
    } catch (DbException saysSo) {
      // That it is shut down.
    }
    store.closeImmediately();
  }
}
