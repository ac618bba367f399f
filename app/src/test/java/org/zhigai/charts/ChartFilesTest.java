package org.zhigai.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.zhigai.charts.look.Fonts;

/** Saved charts say the same as those on the screen, on a machine without our font. */
class ChartFilesTest {
  private static final Path FOLDER = Path.of("target", "charts");

  private final Charts charts = new Charts(new Fonts());

  @Test
  void everyChartIsAnSvgOfOutlinesWithItsFindingInWords() throws IOException, ParserConfigurationException, SAXException {
    for (var chart : SampleCharts.all().entrySet()) {
      var bytes = charts.svg(chart.getValue(), chart.getValue().heading(), 800, 500);
      save(chart.getKey() + ".svg", bytes);
      var svg = read(bytes);
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(chart.getValue().heading().finding());
      assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(chart.getValue().heading().subtitle());
      assertThat(svg.getElementsByTagName("text").getLength()).as("letters that need a font").isZero();
      assertThat(svg.getElementsByTagName("path").getLength()).as(chart.getKey()).isGreaterThan(5);
      assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 800 500");
    }
  }

  @Test
  void everyChartIsAPdfOfTextWithItsFontInside() throws IOException {
    for (var chart : SampleCharts.all().entrySet()) {
      var bytes = charts.pdf(chart.getValue(), chart.getValue().heading(), 800, 500);
      save(chart.getKey() + ".pdf", bytes);
      try (var pdf = Loader.loadPDF(bytes)) {
        assertThat(pdf.getNumberOfPages()).isOne();
        assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(600);
        assertThat(words(pdf)).contains(squeezed(chart.getValue().heading().finding()), squeezed(chart.getValue().heading().subtitle()));
        assertThat(everyFontIsInside(pdf.getPage(0).getResources())).as(chart.getKey()).isTrue();
      }
      assertThat(bytes.length).as("only the used part of the font").isLessThan(400_000);
    }
  }

  private static boolean everyFontIsInside(PDResources resources) throws IOException {
    for (var name : resources.getFontNames()) {
      if (!resources.getFont(name).isEmbedded()) {
        return false;
      }
    }
    for (var name : resources.getXObjectNames()) {
      var inside = resources.getXObject(name);
      if (inside instanceof org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject form && !everyFontIsInside(form.getResources())) {
        return false;
      }
    }
    return true;
  }

  private static String words(PDDocument pdf) throws IOException {
    return squeezed(new PDFTextStripper().getText(pdf));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  private static Document read(byte[] svg) throws IOException, ParserConfigurationException, SAXException {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  private static void save(String name, byte[] bytes) throws IOException {
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name), bytes);
  }
}
