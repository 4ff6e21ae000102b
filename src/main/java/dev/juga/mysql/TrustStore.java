package dev.juga.mysql;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Properties;
import java.util.UUID;

/**
 * The certificate authorities of a PEM file, in the only form Connector/J reads: a key store file,
 * private to this user and removed at the end.
 */
final class TrustStore implements AutoCloseable {
  private static final TrustStore DEFAULT = new TrustStore(null, "");

  private final Path file;
  private final String password;

  private TrustStore(Path file, String password) {
    this.file = file;
    this.password = password;
  }

  /** The key store made of the endpoint's {@code sslCa}; without one, the JVM's own authorities. */
  static TrustStore of(Side side, Endpoint endpoint) {
    String pem = endpoint.properties().get(Endpoint.SSL_CA);
    if (pem == null) {
      return DEFAULT;
    }
    try (InputStream in = Files.newInputStream(Path.of(pem))) {
      Collection<? extends Certificate> authorities =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (authorities.isEmpty()) {
        throw unreadable(side, pem, null);
      }
      return write(authorities);
    } catch (IOException | GeneralSecurityException e) {
      throw unreadable(side, pem, e);
    }
  }

  private static TrustStore write(Collection<? extends Certificate> authorities)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (Certificate authority : authorities) {
      store.setCertificateEntry("ca-" + number++, authority);
    }
    String password = UUID.randomUUID().toString();
    Path file = Files.createTempFile("juga-ca-", ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return new TrustStore(file, password);
  }

  void addTo(Properties properties) {
    if (file != null) {
      properties.put("trustCertificateKeyStoreUrl", file.toUri().toString());
      properties.put("trustCertificateKeyStoreType", "PKCS12");
      properties.put("trustCertificateKeyStorePassword", password);
    }
  }

  private static Failure unreadable(Side side, String pem, Exception cause) {
    return Failure.of(
            ExitCode.USAGE, "The certificate authorities of the " + side + " cannot be read")
        .at(pem)
        .remedy("Give a readable PEM file with ?sslCa=FILE.pem.")
        .cause(cause);
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
