package org.zhigai.workbook.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parts as trees that keep their prefixes as they are written. A document type is refused: none of these formats has one, and entities of its own would be
 * resolved.
 */
final class FormXml {
  private FormXml() {}

  static Document parse(byte[] bytes) throws IOException {
    try {
      // The tree keeps prefixes as they stand and does not mind one that is not declared; what is written from it would.
      var strict = SAXParserFactory.newDefaultNSInstance();
      strict.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      strict.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      strict.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setEntityResolver((id, system) -> new InputSource(new StringReader("")));
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    } catch (SAXException malformed) {
      throw new IOException("not well formed", malformed);
    }
  }

  static byte[] bytes(Document tree) throws IOException {
    try {
      var writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      tree.setXmlStandalone(true);
      var out = new ByteArrayOutputStream();
      writer.transform(new DOMSource(tree), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException broken) {
      throw new IOException("cannot be written", broken);
    }
  }

  /** Whether XML has this letter. */
  static boolean isLetter(int point) {
    return point >= 0x20 && point != 0xFFFE && point != 0xFFFF && (point < 0xD800 || point > 0xDFFF);
  }

  /** A name without its prefix. */
  static String local(Node node) {
    var name = node.getNodeName();
    return name.substring(name.indexOf(':') + 1);
  }

  static boolean is(Node node, String name) {
    return node.getNodeType() == Node.ELEMENT_NODE && local(node).equals(name);
  }

  static List<Element> children(Node of) {
    var out = new ArrayList<Element>();
    for (var n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        out.add(element);
      }
    }
    return out;
  }

  static List<Element> children(Node of, String name) {
    return children(of).stream().filter(e -> local(e).equals(name)).toList();
  }

  static Optional<Element> child(Node of, String name) {
    for (var n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (is(n, name)) {
        return Optional.of((Element) n);
      }
    }
    return Optional.empty();
  }

  /** All of a name below a node, in their order. */
  static List<Element> all(Node of, String name) {
    var out = new ArrayList<Element>();
    collect(of, name, out);
    return out;
  }

  private static void collect(Node of, String name, List<Element> out) {
    for (var n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        if (local(element).equals(name)) {
          out.add(element);
        }
        collect(element, name, out);
      }
    }
  }

  /** An element of the same prefix as its parent's. */
  static Element make(Element parent, String name) {
    var prefix = parent.getNodeName().indexOf(':') < 0 ? "" : parent.getNodeName().substring(0, parent.getNodeName().indexOf(':') + 1);
    return parent.getOwnerDocument().createElement(prefix + name);
  }

  static void clear(Element element) {
    while (element.getFirstChild() != null) {
      element.removeChild(element.getFirstChild());
    }
  }

  /** Puts an element behind a sibling, or first. */
  static void after(Element parent, Optional<Element> sibling, Element fresh) {
    parent.insertBefore(fresh, sibling.<Node>map(Node::getNextSibling).orElseGet(() -> sibling.isPresent() ? null : parent.getFirstChild()));
  }
}
