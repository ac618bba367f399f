package org.zhigai.ledger;

import org.zhigai.rows.Shape;
import org.zhigai.rows.Type;
import org.zhigai.rows.Types;

/**
 * A file whose bytes lie in the store.
 *
 * @param sha256 of its bytes, in small hexadecimal letters: what they are kept under
 * @param name as it was called where it came from
 * @param size in bytes
 * @param form what the bytes are
 */
public record KeptFile(String sha256, String name, long size, FileForm form) {
  private static final Shape.Part<KeptFile, String> SHA = Shape.part("sha256", Types.TEXT, "", KeptFile::sha256);
  private static final Shape.Part<KeptFile, String> NAME = Shape.part("name", Types.TEXT, "", KeptFile::name);
  private static final Shape.Part<KeptFile, Long> SIZE = Shape.part("size", Types.WHOLE, 0L, KeptFile::size);
  private static final Shape.Part<KeptFile, FileForm> FORM =
      Shape.part("form", Types.choice(FileForm.class, "evidence.form"), FileForm.OTHER, KeptFile::form);

  public static final Type<KeptFile> TYPE =
      Shape.of(p -> new KeptFile(p.get(SHA), p.get(NAME), p.get(SIZE), p.get(FORM)), SHA, NAME, SIZE, FORM).saying(KeptFile::name);
}
