package org.zhigai.workbook.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A web page with all its parts in one file (MIME HTML, RFC 2557), as Excel and browsers save them. */
final class MhtFile {
  private static final Pattern BOUNDARY = Pattern.compile("boundary\\s*=\\s*(?:\"([^\"\\r\\n]{1,200})\"|([^\\s;]{1,200}))", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._-]{1,30})", Pattern.CASE_INSENSITIVE);
  private static final Pattern SOURCE = Pattern.compile(
      "<x:Name>([^<]{1,80})</x:Name>\\s*<x:WorksheetSource\\s+HRef=\"([^\"]{1,300})\"", Pattern.CASE_INSENSITIVE);
  private static final int MOST_PARTS = 2_000;
  private static final int MOST_DEPTH = 5;

  private final String file;
  /** HTML parts by the last step of their address, in the order of the file. */
  private final Map<String, String> pages = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  private MhtFile(String file) {
    this.file = file;
  }

  static boolean isOne(String start) {
    var lower = start.toLowerCase(Locale.ROOT);
    return lower.contains("mime-version:") && lower.contains("content-type:") && (lower.contains("multipart/") || lower.contains("text/html"));
  }

  static List<Grid> read(byte[] bytes, String file) {
    var mht = new MhtFile(file);
    // One byte a character: parts are in encodings of their own.
    mht.part(new String(bytes, StandardCharsets.ISO_8859_1), 0);
    return mht.sheets();
  }

  private List<Grid> sheets() {
    var named = new ArrayList<Grid>();
    for (var page : order) {
      var sources = SOURCE.matcher(pages.getOrDefault(page, "")).results().toList();
      for (var source : sources) {
        var html = pages.get(lastStep(HtmlText.unescaped(source.group(2))));
        var name = HtmlText.unescaped(source.group(1));
        if (html == null) {
          named.add(XlsxFile.missing(name, false));
        } else {
          HtmlTables.read(html).stream().limit(1).forEach(g -> named.add(g.named(name)));
        }
      }
    }
    if (!named.isEmpty()) {
      return named;
    }
    var out = new ArrayList<Grid>();
    order.forEach(page -> out.addAll(HtmlTables.read(pages.getOrDefault(page, ""))));
    if (out.isEmpty()) {
      throw ReadFaults.notAWorkbook(file);
    }
    return out;
  }

  private void part(String part, int depth) {
    var blank = blankLine(part);
    var header = part.substring(0, blank).replaceAll("\\r?\\n[ \\t]+", " ");
    var body = part.substring(Math.min(part.length(), blank)).replaceFirst("^\\r?\\n\\r?\\n", "");
    var type = field(header, "content-type");
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/") && depth < MOST_DEPTH) {
      var boundary = BOUNDARY.matcher(type);
      if (boundary.find()) {
        parts(body, "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1)), depth);
      }
    } else if (type.toLowerCase(Locale.ROOT).contains("html") && order.size() < MOST_PARTS) {
      var html = text(decoded(body, field(header, "content-transfer-encoding")), type);
      var place = lastStep(field(header, "content-location"));
      var name = pages.containsKey(place) || place.isEmpty() ? "#" + order.size() : place;
      pages.put(name, html);
      order.add(name);
    }
  }

  private void parts(String body, String boundary, int depth) {
    var at = body.indexOf(boundary);
    for (var n = 0; at >= 0 && n < MOST_PARTS; n++) {
      var start = body.indexOf('\n', at) + 1;
      var next = start == 0 ? -1 : body.indexOf(boundary, start);
      if (start > 0) {
        part(body.substring(start, next < 0 ? body.length() : next), depth + 1);
      }
      at = next;
    }
  }

  private String text(byte[] bytes, String type) {
    var charset = CHARSET.matcher(type);
    if (charset.find() && Charset.isSupported(charset.group(1)) && !charset.group(1).toLowerCase(Locale.ROOT).startsWith("us-")) {
      return new String(bytes, Charset.forName(charset.group(1)));
    }
    return bytes.length == 0 ? "" : Decoded.of(bytes, file).text();
  }

  private byte[] decoded(String body, String encoding) {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> {
        try {
          yield Base64.getMimeDecoder().decode(body.strip().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException damaged) {
          throw ReadFaults.damaged(file, damaged);
        }
      }
      case "quoted-printable" -> quotedPrintable(body);
      default -> body.getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  private static byte[] quotedPrintable(String body) {
    var out = new java.io.ByteArrayOutputStream(body.length());
    for (var i = 0; i < body.length(); i++) {
      var c = body.charAt(i);
      var high = i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
      var low = i + 2 < body.length() ? Character.digit(body.charAt(i + 2), 16) : -1;
      if (c != '=') {
        out.write(c);
      } else if (high >= 0 && low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else {
        // A line that goes on: its end is no part of the text.
        i += i + 1 < body.length() && body.charAt(i + 1) == '\r' ? 2 : 1;
      }
    }
    return out.toByteArray();
  }

  private static int blankLine(String part) {
    var unix = part.indexOf("\n\n");
    var windows = part.indexOf("\r\n\r\n");
    return unix < 0 && windows < 0 ? part.length() : unix < 0 ? windows : windows < 0 ? unix : Math.min(unix, windows);
  }

  private static String field(String header, String name) {
    return header.lines()
        .filter(l -> l.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(l -> l.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static String lastStep(String address) {
    var path = address.replace('\\', '/');
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
