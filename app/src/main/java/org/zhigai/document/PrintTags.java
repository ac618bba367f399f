package org.zhigai.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** What the parts of a PDF are: headings, paragraphs, tables with their cells, figures with what they show, for those who have it read to them. */
final class PrintTags {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole;
  private final Map<PDPage, COSArray> marked = new HashMap<>();

  PrintTags() {
    whole = new PDStructureElement("Document", root);
    root.appendKid(whole);
  }

  PDStructureElement whole() {
    return whole;
  }

  static PDStructureElement part(PDStructureNode of, String type) {
    var part = new PDStructureElement(type, of);
    of.appendKid(part);
    return part;
  }

  /** Puts something on a page. */
  @FunctionalInterface
  interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  /** Draws what belongs to a part. */
  void draw(PDPage page, PDPageContentStream content, PDStructureElement part, Drawing drawing) throws IOException {
    var parts = marked.computeIfAbsent(page, p -> new COSArray());
    var number = parts.size();
    parts.add(part);
    content.beginMarkedContent(COSName.getPDFName(part.getStructureType()), number);
    drawing.on(content);
    content.endMarkedContent();
    var reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(number);
    part.appendKid(reference);
  }

  /** Draws what says nothing: lines, grounds, header and footer. */
  static void decorate(PDPageContentStream content, Drawing drawing) throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
    drawing.on(content);
    content.endMarkedContent();
  }

  void into(PDDocument document) {
    var parents = new HashMap<Integer, PDParentTreeValue>();
    for (var page : document.getPages()) {
      var parts = marked.get(page);
      if (parts != null) {
        page.setStructParents(parents.size());
        parents.put(parents.size(), new PDParentTreeValue(parts));
      }
    }
    var tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(parents.size());
    document.getDocumentCatalog().setStructureTreeRoot(root);
    var info = new PDMarkInfo();
    info.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(info);
  }
}
