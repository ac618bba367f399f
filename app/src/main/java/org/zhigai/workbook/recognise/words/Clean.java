package org.zhigai.workbook.recognise.words;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** One spelling for what people write in many: half width, round brackets, no spaces. */
public final class Clean {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");
  private static final Pattern DASH = Pattern.compile("[—–－‐‑−―]+");
  private static final Pattern OPEN = Pattern.compile("[\\[{【〔﹙]");
  private static final Pattern CLOSE = Pattern.compile("[\\]}】〕﹚]");

  /** Characters of headings and titles as they are written in Hong Kong and Taiwan, and as they are here. Names of people stay as written. */
  private static final String TRADITIONAL =
      "學號級組試題點總數國語體績評價備註請擇選閱讀聽寫說應計綱師導開區縣標準識碼單項週動會藝術環歷現場電話維層領驗觀關態與實際較異難檢測監質調問結構滿額權類種別貫稱時間屆錄補轉復當從沒歡樂幫認為這個們對錯達優畫圖統運幾減綜決積長詞詩課內後習據資訊賦頻確參違紀緩處釋義務傳專業無";
  private static final String SIMPLIFIED =
      "学号级组试题点总数国语体绩评价备注请择选阅读听写说应计纲师导开区县标准识码单项周动会艺术环历现场电话维层领验观关态与实际较异难检测监质调问结构满额权类种别贯称时间届录补转复当从没欢乐帮认为这个们对错达优画图统运几减综决积长词诗课内后习据资讯赋频确参违纪缓处释义务传专业无";

  private Clean() {}

  /** For comparing words with the lexicon: as {@link #head}, in simplified characters. */
  public static String word(String text) {
    var clean = head(text);
    StringBuilder out = null;
    for (var i = 0; i < clean.length(); i++) {
      var at = clean.charAt(i) < 0x4E00 ? -1 : TRADITIONAL.indexOf(clean.charAt(i));
      if (at >= 0) {
        out = out == null ? new StringBuilder(clean) : out;
        out.setCharAt(i, SIMPLIFIED.charAt(at));
      }
    }
    return out == null ? clean : out.toString();
  }

  /** For comparing headings and marks: no spaces at all. */
  public static String head(String text) {
    return isPlain(text) ? text : SPACE.matcher(folded(text)).replaceAll("");
  }

  /** For titles and names: inner spaces become one. */
  public static String line(String text) {
    return isPlain(text) ? text : SPACE.matcher(folded(text)).replaceAll(" ").strip();
  }

  /** Most cells of a large sheet are plain already: they are told by one look at each character. */
  private static boolean isPlain(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '[' || c == '{' || c == ']' || c == '}') {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    // Circled numbers keep their circle: NFKC would turn 3① into 31.
    var guarded = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= '①' && c <= '⑳') {
        guarded.append('(').append(c - '①' + 1).append(')');
      } else {
        guarded.append(c);
      }
    }
    var half = Normalizer.normalize(guarded, Normalizer.Form.NFKC);
    half = DASH.matcher(half).replaceAll("-");
    return CLOSE.matcher(OPEN.matcher(half).replaceAll("(")).replaceAll(")");
  }
}
