package dev.juga.mysql;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Where a server listens and as whom to log in: {@code mysql://user@host:3306/?sslMode=VERIFY_CA}.
 * Never holds a password.
 *
 * @param properties Connector/J properties by their own names, and {@code sslCa}, a PEM file
 */
public record Endpoint(String host, int port, String user, Map<String, String> properties) {
  private static final int DEFAULT_PORT = 3306;
  private static final String FORM = "mysql://user@host:3306/?sslMode=VERIFY_IDENTITY";

  /** The PEM file with the certificate authorities to trust. */
  static final String SSL_CA = "sslCa";

  public Endpoint {
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
  }

  /** Reads an endpoint from a URL; {@code option} names the URL in error messages. */
  public static Endpoint parse(String option, String url) {
    return parse(
        option,
        url,
        refusal -> {
          throw refusal;
        });
  }

  /** The same, but every property that is refused is told, and left out of the endpoint. */
  public static Endpoint parse(String option, String url, Consumer<Failure> refused) {
    URI uri;
    try {
      uri = new URI(url.trim());
    } catch (URISyntaxException e) {
      // The exception would quote the URL, and so perhaps a password.
      throw malformed(option, "it is not a URL");
    }
    if (!"mysql".equals(uri.getScheme())) {
      throw malformed(option, "it does not begin with mysql://");
    }
    if (uri.getHost() == null || uri.getHost().isEmpty()) {
      throw malformed(option, "the host is missing or has characters that a host name cannot have");
    }
    String login = uri.getRawUserInfo();
    if (login == null || login.isEmpty()) {
      throw malformed(option, "the user is missing");
    }
    if (login.contains(":")) {
      throw Failure.of(
              ExitCode.USAGE,
              option + " holds a password, and a command line is seen by everybody on the machine")
          .remedy(
              "Leave it out of the URL and put it into "
                  + option.replace("--", "JUGA_").toUpperCase(Locale.ROOT)
                  + "_PASSWORD, or answer the prompt.");
    }
    if (uri.getRawPath() != null && !uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/")) {
      throw Failure.of(ExitCode.USAGE, option + " names a schema in its path")
          .remedy("Leave the path empty and choose schemas with --include.");
    }
    String host = uri.getHost().replaceAll("^\\[|]$", "");
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    return new Endpoint(host, port, decoded(login), properties(option, uri.getRawQuery(), refused));
  }

  private static Failure malformed(String option, String why) {
    return Failure.of(ExitCode.USAGE, option + " cannot be understood: " + why)
        .remedy("Write it as " + FORM + ".");
  }

  private static Map<String, String> properties(
      String option, String query, Consumer<Failure> refused) {
    Map<String, String> properties = new TreeMap<>();
    if (query == null || query.isEmpty()) {
      return properties;
    }
    Set<String> names = new LinkedHashSet<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      boolean isFirst = names.add(name);
      if (!UrlProperties.isAllowed(name)) {
        continue;
      }
      if (equals < 0) {
        refused.accept(
            Failure.of(ExitCode.USAGE, option + " gives " + name + " no value")
                .remedy("Write " + name + "=value."));
      } else if (!isFirst) {
        refused.accept(Failure.of(ExitCode.USAGE, option + " sets " + name + " a second time"));
      } else {
        properties.put(name, decoded(pair.substring(equals + 1)));
      }
    }
    UrlProperties.refusals(option, names).forEach(refused);
    return properties;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Whether TLS was asked for or refused by name, rather than left to the default. */
  boolean choosesTls() {
    return properties.containsKey("sslMode");
  }

  /** Whether the last try to connect was one with TLS: on loopback one without may follow. */
  boolean insistsOnTls() {
    return choosesTls() ? !"DISABLED".equals(properties.get("sslMode")) : !isLoopback();
  }

  /** An endpoint of Amazon RDS or Aurora, whose certificate is checked unless told otherwise. */
  boolean isRds() {
    String name = host.toLowerCase(Locale.ROOT);
    return name.endsWith(".rds.amazonaws.com") || name.endsWith(".rds.amazonaws.com.cn");
  }

  boolean isLoopback() {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  /** The endpoint as people read it: {@code user@host:port}. */
  @Override
  public String toString() {
    return user + '@' + (host.contains(":") ? '[' + host + ']' : host) + ':' + port;
  }
}
