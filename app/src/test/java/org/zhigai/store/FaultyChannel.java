package org.zhigai.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A channel on a file of a disk that fails by plan. */
final class FaultyChannel extends FileChannel {
  private final FileChannel real;
  private final FaultPlan plan;

  FaultyChannel(FileChannel real, FaultPlan plan) {
    this.real = real;
    this.plan = plan;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return plan.write(from, real::write);
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    return plan.write(from, bytes -> real.write(bytes, position));
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) throws IOException {
    return write(from[offset]);
  }

  @Override
  public void force(boolean metadata) throws IOException {
    plan.change();
    // Nothing of a test goes through a power cut: the calls are what matters here.
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    plan.change();
    real.truncate(size);
    return this;
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
    plan.change();
    return real.transferFrom(from, position, count);
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    return real.read(to);
  }

  @Override
  public int read(ByteBuffer to, long position) throws IOException {
    return real.read(to, position);
  }

  @Override
  public long read(ByteBuffer[] to, int offset, int length) throws IOException {
    return real.read(to, offset, length);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
    return real.transferTo(position, count, to);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return real.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
