import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What java.util.Properties.load makes of bytes: a line of base64 in, a line out. Out: for each entry, in the order of
 * the file and duplicates included, key and value as four hexadecimal digits a character, `key=value,`; or MALFORMED.
 */
public class Properties {
  public static void main(String[] arguments) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    StringBuilder out = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.append(load(Base64.getDecoder().decode(line))).append('\n');
    }
    System.out.print(out);
  }

  private static String load(byte[] bytes) throws Exception {
    List<String> entries = new ArrayList<>();
    java.util.Properties properties = new java.util.Properties() {
      @Override
      public synchronized Object put(Object key, Object value) {
        entries.add(hex((String) key) + "=" + hex((String) value) + ",");
        return null;
      }
    };
    try {
      properties.load(new ByteArrayInputStream(bytes));
      return String.join("", entries);
    } catch (IllegalArgumentException malformedEscape) {
      return "MALFORMED";
    }
  }

  private static String hex(String text) {
    StringBuilder digits = new StringBuilder();
    for (char character : text.toCharArray()) digits.append(String.format("%04x", (int) character));
    return digits.toString();
  }
}
