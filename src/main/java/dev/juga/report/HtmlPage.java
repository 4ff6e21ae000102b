package dev.juga.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Makes a page of a template: one file without anything from elsewhere. Every value is escaped by
 * the template's output according to where it stands, and the page's own policy lets a browser run
 * the one script that Juga wrote and no other.
 */
final class HtmlPage {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlPage.class.getClassLoader(), "dev.juga.report");

  private HtmlPage() {}

  /**
   * The page's bytes.
   *
   * @param content what the template calls {@code p}
   */
  static byte[] render(String template, Object content) {
    String script = resource("report.js");
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(
        template,
        Map.of(
            "p",
            content,
            "style",
            resource("report.css"),
            "script",
            script,
            "policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                + " script-src 'sha256-"
                + sha256(script)
                + "'"),
        output);
    return output.toByteArray();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
