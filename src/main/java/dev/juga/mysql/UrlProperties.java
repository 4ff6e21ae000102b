package dev.juga.mysql;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of Connector/J's properties an endpoint may set, and why the others may not be set. */
final class UrlProperties {
  private static final Set<String> ALLOWED =
      Set.of(
          Endpoint.SSL_CA,
          "sslMode",
          "tlsVersions",
          "tlsCiphersuites",
          "trustCertificateKeyStoreUrl",
          "trustCertificateKeyStoreType",
          "clientCertificateKeyStoreUrl",
          "clientCertificateKeyStoreType",
          "serverRSAPublicKeyFile",
          "allowPublicKeyRetrieval",
          "connectTimeout",
          "socketTimeout",
          "tcpKeepAlive");

  /** Reasons by property, in lower case as Connector/J tells its properties apart. */
  private static final Map<String, String> WEAKENING = new HashMap<>();

  static {
    because(
        "a server could ask for files of this machine",
        "allowLoadLocalInfile",
        "allowLoadLocalInfileInPath",
        "allowUrlInLocalInfile");
    because("one statement could turn into several", "allowMultiQueries");
    because(
        "a new connection stands outside the snapshot and its locks",
        "autoReconnect",
        "autoReconnectForPools",
        "reconnectAtTxEnd",
        "failOverReadOnly");
    because(
        "statements would not arrive as Juga wrote them",
        "rewriteBatchedStatements",
        "continueBatchOnError",
        "maxRows");
    because("zero and partial dates would arrive changed", "zeroDateTimeBehavior");
    because(
        "Juga sets the variables of its sessions itself and relies on them",
        "sessionVariables",
        "useLocalSessionState",
        "useLocalTransactionState",
        "elideSetAutoCommits",
        "cacheServerConfiguration",
        "createDatabaseIfNotExist");
    because(
        "text would arrive as other bytes",
        "characterEncoding",
        "characterSetResults",
        "connectionCollation",
        "customCharsetMapping");
    because(
        "times would be shifted from one zone into another",
        "connectionTimeZone",
        "serverTimezone",
        "forceConnectionTimeZoneToSession",
        "preserveInstants",
        "cacheDefaultTimeZone");
    because(
        "rows would be read in a form that Juga does not check",
        "useCursorFetch",
        "defaultFetchSize",
        "useServerPrepStmts",
        "useReadAheadInput",
        "useUnbufferedInput");
    because(
        "values would arrive changed",
        "tinyInt1isBit",
        "transformedBitIsBoolean",
        "yearIsDateType",
        "noDatetimeStringSync",
        "sendFractionalSeconds",
        "sendFractionalSecondsForTime",
        "treatMysqlDatetimeAsTimestamp",
        "blobsAreStrings",
        "functionsNeverReturnBlobs",
        "padCharsWithSpace",
        "emulateLocators");
    because(
        "Juga would be told other counts or fewer warnings",
        "jdbcCompliantTruncation",
        "useAffectedRows");
    because(
        "code that Juga does not know would take part",
        "socketFactory",
        "socksProxyHost",
        "queryInterceptors",
        "exceptionInterceptors",
        "connectionLifecycleInterceptors",
        "authenticationPlugins",
        "defaultAuthenticationPlugin",
        "propertiesTransform",
        "clientInfoProvider",
        "autoDeserialize",
        "logger");
    because(
        "values of rows would stand in the log",
        "dumpQueriesOnException",
        "autoGenerateTestcaseScript",
        "enablePacketDebug",
        "profileSQL",
        "traceProtocol");
    because(
        "a command line is seen by everybody on the machine",
        "password",
        "password1",
        "password2",
        "password3",
        "trustCertificateKeyStorePassword",
        "clientCertificateKeyStorePassword");
  }

  private UrlProperties() {}

  private static void because(String reason, String... names) {
    for (String name : names) {
      WEAKENING.put(name.toLowerCase(Locale.ROOT), reason);
    }
  }

  static boolean isAllowed(String name) {
    return ALLOWED.contains(name);
  }

  /** What to say of those that may not be set, a failure each; unknown ones share one. */
  static List<Failure> refusals(String option, Set<String> names) {
    List<Failure> refusals = new ArrayList<>();
    Set<String> unknown = new TreeSet<>();
    for (String name : names) {
      Optional<String> reason = reason(name);
      if (reason.isPresent()) {
        refusals.add(
            Failure.of(
                ExitCode.USAGE,
                option + " sets " + name + ", which would weaken the run: " + reason.get()));
      } else if (!isAllowed(name)) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      refusals.add(
          Failure.of(
                  ExitCode.USAGE,
                  option + " sets " + String.join(", ", unknown) + ", which Juga does not let pass")
              .remedy("Allowed are " + String.join(", ", new TreeSet<>(ALLOWED)) + "."));
    }
    return refusals;
  }

  private static Optional<String> reason(String name) {
    return Optional.ofNullable(WEAKENING.get(name.toLowerCase(Locale.ROOT)));
  }
}
