package org.zhigai.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of a store's data, sealed under a password: no change of the small file goes unnoticed, and nothing but the password opens it. */
class KeyFileTest {
  /** The least Argon2id takes: these tests are not about its cost. */
  private static final KeyCost CHEAP = new KeyCost(8, 1);
  private static final KeyFile KEPT = KeyFile.sealing(key(), "知改 2026".toCharArray(), CHEAP);

  private static FileKey key() {
    var bytes = new byte[FileKey.LENGTH];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7);
    }
    return new FileKey(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatWasSealedIsOpenedByThePasswordAloneAlsoAfterItWasWritten() {
    var read = KeyFile.parse(bytes(KEPT.text()));
    assertThat(read.text()).isEqualTo(KEPT.text());
    assertThat(read.cost()).isEqualTo(CHEAP);
    assertThat(read.isNewer()).isFalse();
    assertThat(read.open("知改 2026".toCharArray())).get().extracting(FileKey::bytes).isEqualTo(key().bytes());
    for (var wrong : new String[] {"", "知改2026", "知改 2026 ", "知改 2025"}) {
      assertThat(read.open(wrong.toCharArray())).as(wrong).isEmpty();
    }
  }

  /** Neither the salt nor the sealed key is ever the same twice, and the key itself stands nowhere. */
  @Test
  void sealingAgainLooksLikeAnotherFile() {
    var again = KeyFile.sealing(key(), "知改 2026".toCharArray(), CHEAP);
    assertThat(again.salt()).isNotEqualTo(KEPT.salt());
    assertThat(again.sealed()).isNotEqualTo(KEPT.sealed());
    assertThat(again.text()).doesNotContain(HexFormat.of().formatHex(key().bytes(), 0, 6));
    assertThat(again.sealed()).hasSize(12 + FileKey.LENGTH + 16);
  }

  /** One letter of the file changed anywhere: it is refused, or says the very same; it never opens to another key and never fails by another name. */
  @Property(tries = 400)
  void noChangeGoesUnnoticed(@ForAll @IntRange(max = 400) int at, @ForAll @IntRange(min = 32, max = 126) int letter) {
    var changed = bytes(KEPT.text());
    changed[at % changed.length] = (byte) letter;
    KeyFile read;
    try {
      read = KeyFile.parse(changed);
    } catch (IllegalArgumentException refused) {
      return;
    }
    assertThat(read.isNewer() || read.text().equals(KEPT.text())).as(new String(changed, StandardCharsets.UTF_8)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zhigai-store=1\n", "zhigai-store=x\nsum=0\n", "nothing of ours", "zhigai-store=1\nsum=00\n", "sum=1"})
  void whatIsNoKeyFileIsRefused(String text) {
    assertThatThrownBy(() -> KeyFile.parse(bytes(text))).isInstanceOf(IllegalArgumentException.class);
  }

  /** Cut off anywhere it is no whole file. */
  @Property(tries = 100)
  void aPartOfItIsRefused(@ForAll @IntRange(max = 400) int length) {
    var text = KEPT.text();
    var part = text.substring(0, Math.min(length, text.length() - 2));
    assertThatThrownBy(() -> KeyFile.parse(bytes(part))).isInstanceOf(IllegalArgumentException.class);
  }

  /** A later format is known for what it is, whatever else stands in it. */
  @Test
  void aNewerFileIsToldByItsNumberAlone() {
    var read = KeyFile.parse(bytes("zhigai-store=2\nsomething=else\n"));
    assertThat(read.isNewer()).isTrue();
  }

  /** A file that asks for more memory than a school computer has is not obeyed. */
  @ParameterizedTest
  @CsvSource({"7,3", "8,0", "1048577,3", "65536,101", "-1,1"})
  void aCostThatStopsTheComputerIsRefused(int memory, int passes) {
    assertThatThrownBy(() -> new KeyCost(memory, passes)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBoundsThemselvesAreAllowed() {
    assertThat(new KeyCost(8, 1).memoryKib()).isEqualTo(8);
    assertThat(new KeyCost(1 << 20, 100).passes()).isEqualTo(100);
  }

  /** H2 wants the file's password, a space, the user's; both are the key in hexadecimal. */
  @Test
  void theEnginesPasswordIsTheKeyTwice() {
    var hex = HexFormat.of().formatHex(key().bytes());
    assertThat(new String(key().password())).isEqualTo(hex + " " + hex);
    assertThat(FileKey.fresh().bytes()).hasSize(32).isNotEqualTo(FileKey.fresh().bytes());
  }

  @Test
  void aKeyIsWipedWhenItIsNoLongerNeeded() {
    var key = key();
    key.close();
    assertThat(key.bytes()).containsOnly(0);
  }
}
