import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Security;
import java.util.Base64;

/**
 * What the real QuorumPeerConfig.parse says of files. Arguments: the jars. A line with a zoo.cfg's path in, a line out:
 * `accepted`, or `refused`, the exception's name and its message in base64, between tabs. ZooKeeper's wrapper
 * "Error processing <path>" is taken off. Static fields leak from one parse to the next, so each has its own class loader.
 */
public class ParseConfig {
  public static void main(String[] jars) throws Exception {
    // A remembered failure to look a name up has another message than the first one.
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) urls[i] = Path.of(jars[i]).toUri().toURL();
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = in.readLine(); path != null; path = in.readLine()) {
      System.getProperties().keySet().removeIf(key -> key.toString().startsWith("zookeeper."));
      out.println(parse(urls, path));
    }
  }

  private static String parse(URL[] urls, String path) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      Class<?> type = loader.loadClass("org.apache.zookeeper.server.quorum.QuorumPeerConfig");
      type.getMethod("parse", String.class).invoke(type.getConstructor().newInstance(), path);
      return "accepted";
    } catch (InvocationTargetException refusal) {
      Throwable reason = refusal.getCause();
      boolean isWrapped = String.valueOf(reason.getMessage()).startsWith("Error processing ");
      if (isWrapped && reason.getCause() != null) reason = reason.getCause();
      byte[] message = String.valueOf(reason.getMessage()).getBytes(StandardCharsets.UTF_8);
      return "refused\t" + reason.getClass().getSimpleName() + "\t" + Base64.getEncoder().encodeToString(message);
    }
  }
}
