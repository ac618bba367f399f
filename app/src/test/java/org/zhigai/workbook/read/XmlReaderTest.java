package org.zhigai.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the parser of the JDK (javax.xml.stream): what both take they read alike, and what it takes of workbooks ours takes. */
class XmlReaderTest {
  private static final int DAMAGES = 19;

  @Property(tries = 1_500)
  void readsAsTheParserOfTheJdkDoes(@ForAll long seed) throws IOException, XMLStreamException {
    var xml = document(new Random(seed));
    assertThat(ours(xml.getBytes(StandardCharsets.UTF_8), 1 + Math.floorMod(seed, 200))).isEqualTo(theirs(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Property(tries = 3_000)
  void damagedXmlIsRefusedOrReadAlike(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    var bytes = document(random).getBytes(StandardCharsets.UTF_8);
    for (var i = 0; i < 1 + random.nextInt(3); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) "<>/&;\"'= !-[]?abx\u0001\u00FF".charAt(random.nextInt(DAMAGES));
    }
    List<String> ours;
    try {
      ours = ours(bytes, 64);
    } catch (MalformedXml refused) {
      return;
    }
    try {
      assertThat(ours).isEqualTo(theirs(bytes));
    } catch (XMLStreamException stricter) {
      // Names and namespaces are checked less strictly here; values are not touched by that.
      assertThat(ours).isNotEmpty();
    }
  }

  /** XML 1.0, 3.3.3, and the parser of the JDK: found by damage that let a line run into an attribute. */
  @ParameterizedTest
  @ValueSource(strings = {"<a b='1\n2'/>", "<a b='1\t2'/>", "<a b='1\r\n2\r3'/>", "<a b='1&#10;2&#9;3'/>", "<a b='&#13;\n&lt;'/>"})
  void aLineInAnAttributeIsABlank(String xml) throws IOException, XMLStreamException {
    var bytes = xml.getBytes(StandardCharsets.UTF_8);
    assertThat(ours(bytes, 64)).isEqualTo(theirs(bytes)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "x", "<a>", "<a></b>", "<a/><b/>", "<a b></a>", "<a b=c></a>", "<a b='<'></a>", "<a b='1'c='2'/>", "<a>&nope;</a>", "<a>&#0;</a>", "<a>\u0001</a>",
      "<a>&amp</a>", "<a><![CDATA[x</a>", "<a><!-- </a>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<a", "<a b='1", "</a>", "<1/>", "<a>x</a>y", "<a/b='1'>"
  })
  void whatIsNotWellFormedIsRefused(String xml) {
    assertThatThrownBy(() -> ours(xml.getBytes(StandardCharsets.UTF_8), 7)).isInstanceOf(MalformedXml.class);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThatThrownBy(() -> ours(new byte[] {'<', 'a', '>', (byte) 0xC3, '<', '/', 'a', '>'}, 7)).isInstanceOf(MalformedXml.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-8"})
  void knowsTheEncodingOfAFile(String charset) throws IOException {
    var xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><a b=\"班\">𠮷四年级</a>".repeat(1);
    assertThat(ours(xml.getBytes(Charset.forName(charset)), 5)).containsExactly("<a b=班", "𠮷四年级", ">a");
  }

  private static String document(Random random) {
    var out = new StringBuilder(random.nextBoolean() ? "<?xml version='1.0' encoding='UTF-8'?>\n" : "");
    element(out, random, 0);
    return out.append(random.nextBoolean() ? "\n" : "").toString();
  }

  private static void element(StringBuilder out, Random random, int depth) {
    var name = List.of("a", "row", "c", "v", "长", "s:t").get(random.nextInt(6));
    out.append('<').append(name).append(depth == 0 ? " xmlns:s='urn:s'" : "");
    for (var i = 0; i < random.nextInt(3); i++) {
      out.append(random.nextBoolean() ? " " : "\n  ").append("rst".charAt(i)).append(random.nextInt(4) == 0 ? " = " : "=");
      var quote = random.nextBoolean() ? '"' : '\'';
      out.append(quote).append(List.of("A1", "", "四（1）班", "&lt;&#22235;&quot;", "a>b", "12.5").get(random.nextInt(6))).append(quote);
    }
    if (random.nextInt(5) == 0) {
      out.append(random.nextBoolean() ? "/>" : " />");
      return;
    }
    out.append('>');
    for (var i = 0; i < random.nextInt(depth < 5 ? 5 : 2); i++) {
      switch (random.nextInt(depth < 5 ? 8 : 6)) {
        case 0 -> out.append("85.5");
        case 1 -> out.append("姓名&amp;&#x5355;𠮷");
        case 2 -> out.append("<!-- <c> -- >".replace("-- >", "->")).append("-->");
        case 3 -> out.append("<![CDATA[<x>&amp;]] 中]]>");
        case 4 -> out.append("<?pi x?>");
        case 5 -> out.append("\r\n  ");
        default -> element(out, random, depth + 1);
      }
    }
    out.append("</").append(name).append(random.nextInt(6) == 0 ? " >" : ">");
  }

  /** Texts that touch count as one: parsers may hand them out in pieces. */
  private static List<String> ours(byte[] xml, int atATime) throws IOException {
    var out = new ArrayList<String>();
    var text = new StringBuilder();
    var reader = new XmlReader(new Dripping(xml, atATime));
    for (var event = reader.next(); event != XmlReader.END_OF_FILE; event = reader.next()) {
      if (event == XmlReader.TEXT) {
        text.append(reader.depth() > 0 ? reader.text(event) : "");
        continue;
      }
      flush(text, out);
      if (event == XmlReader.START) {
        var line = new StringBuilder("<" + reader.name());
        for (var i = 0; i < reader.attributeCount(); i++) {
          line.append(' ').append(reader.attributeLetter(i) == 0 ? '?' : reader.attributeLetter(i)).append('=').append(reader.value(i));
        }
        out.add(line.toString());
      } else {
        out.add(">" + reader.name());
      }
    }
    return out;
  }

  private static List<String> theirs(byte[] xml) throws XMLStreamException {
    var out = new ArrayList<String>();
    var text = new StringBuilder();
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(reader.getText());
        case XMLStreamConstants.START_ELEMENT -> {
          flush(text, out);
          var line = new StringBuilder("<" + reader.getLocalName());
          for (var i = 0; i < reader.getAttributeCount(); i++) {
            line.append(' ').append(reader.getAttributeLocalName(i).length() > 1 ? "?" : reader.getAttributeLocalName(i)).append('=')
                .append(reader.getAttributeValue(i));
          }
          out.add(line.toString());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          flush(text, out);
          out.add(">" + reader.getLocalName());
        }
        default -> {}
      }
    }
    return out;
  }

  private static void flush(StringBuilder text, List<String> out) {
    if (!text.isEmpty()) {
      out.add(text.toString());
      text.setLength(0);
    }
  }

  /** A stream that hands out a few bytes at a time, so that everything stands on a border once. */
  private static final class Dripping extends InputStream {
    private final byte[] bytes;
    private final int most;
    private int at;

    Dripping(byte[] bytes, int most) {
      this.bytes = bytes;
      this.most = most;
    }

    @Override
    public int read() {
      return at < bytes.length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (at >= bytes.length) {
        return -1;
      }
      var n = Math.min(Math.min(most, length), bytes.length - at);
      System.arraycopy(bytes, at, into, from, n);
      at += n;
      return n;
    }
  }
}
