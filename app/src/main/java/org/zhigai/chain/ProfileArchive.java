package org.zhigai.chain;

/** The port through which the school's own particulars are kept. */
public interface ProfileArchive {

  SchoolProfile profile();

  void save(SchoolProfile profile);
}
