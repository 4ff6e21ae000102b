package dev.juga.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * A manifest on disk: JSON with names in snake_case, instants in ISO 8601 and UTC, durations in
 * seconds.
 */
public final class ManifestFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          // A later version may add fields without becoming another format.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(
              new SimpleModule()
                  .addSerializer(Duration.class, new Seconds())
                  .addDeserializer(Duration.class, new FromSeconds())
                  .addSerializer(Instant.class, new Iso())
                  .addDeserializer(Instant.class, new FromIso()))
          .build();

  private ManifestFile() {}

  /**
   * A manifest and the checksum of the file that it was read from.
   *
   * @param sha256 of the file's bytes, as {@code sha256sum} prints it
   */
  public record Sealed(Manifest manifest, String sha256) {}

  /**
   * Writes it whole or not at all, readable by its owner alone. What is returned is what the file
   * says, so that a page made of it now is the page that is made of the file later.
   */
  public static Sealed write(Path file, Manifest manifest) {
    byte[] bytes = bytes(manifest);
    PrivateFile.write(file, bytes);
    return parsed(file, bytes);
  }

  static byte[] bytes(Manifest manifest) {
    try {
      byte[] json = JSON.writeValueAsBytes(manifest);
      byte[] line = Arrays.copyOf(json, json.length + 1);
      line[json.length] = '\n';
      return line;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads one; refuses what is none, what is newer, and what contradicts itself. */
  public static Sealed read(Path file) {
    return parsed(file, content(file));
  }

  private static Sealed parsed(Path file, byte[] bytes) {
    try {
      JsonNode tree = JSON.readTree(bytes);
      int format = tree.path("format").asInt(0);
      if (format > Manifest.FORMAT) {
        throw newer(file, format, tree.path("tool").path("version").asText(""));
      }
      if (format < 1) {
        throw broken(file, "it has no format version", null);
      }
      Manifest manifest = JSON.treeToValue(tree, Manifest.class);
      Completeness.missing(manifest)
          .ifPresent(
              field -> {
                throw broken(file, "its field " + field + " is missing", null);
              });
      Contradictions.in(manifest)
          .ifPresent(
              sentence -> {
                throw Failure.of(ExitCode.INCONCLUSIVE, sentence)
                    .at(file.toString())
                    .remedy("The file was changed after the run; verify again.");
              });
      return new Sealed(manifest, sha256(bytes));
    } catch (IOException e) {
      throw broken(file, place(e), e);
    }
  }

  private static byte[] content(Path file) {
    if (!Files.exists(file)) {
      throw Failure.of(ExitCode.USAGE, "There is no file " + file)
          .remedy("Name the manifest that a run wrote, juga-<run>.json.");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      String why = Files.isDirectory(file) ? "it is a folder" : "it may not be read";
      throw Failure.of(ExitCode.SERVER, "Cannot read " + file + ": " + why)
          .remedy("Name the manifest that a run wrote, juga-<run>.json.")
          .cause(e);
    }
  }

  private static Failure newer(Path file, int format, String version) {
    String by = version.isEmpty() ? "" : ", " + version + " or later";
    return Failure.of(
            ExitCode.SERVER,
            file
                + " is a manifest of format "
                + format
                + ", and this Juga reads none newer than "
                + Manifest.FORMAT)
        .remedy("Use the Juga that wrote it" + by + ".");
  }

  private static Failure broken(Path file, String why, IOException e) {
    return Failure.of(ExitCode.SERVER, file + " is no whole manifest of Juga: " + why)
        .remedy("Name the manifest that a run wrote, juga-<run>.json.")
        .cause(e);
  }

  /** Where Jackson stopped; its own words quote the file and are long. */
  private static String place(IOException e) {
    if (e instanceof JsonMappingException m && !m.getPath().isEmpty()) {
      return "its field "
          + m.getPath().stream()
              .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
              .collect(Collectors.joining("."))
          + " is of another kind";
    }
    if (e instanceof JsonProcessingException j && j.getLocation() != null) {
      return "line " + j.getLocation().getLineNr() + ", column " + j.getLocation().getColumnNr();
    }
    return "its fields have other types";
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Seconds extends StdSerializer<Duration> {
    private static final long serialVersionUID = 1L;

    Seconds() {
      super(Duration.class);
    }

    @Override
    public void serialize(Duration value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(BigDecimal.valueOf(value.toMillis(), 3));
    }
  }

  private static final class FromSeconds extends StdDeserializer<Duration> {
    private static final long serialVersionUID = 1L;

    FromSeconds() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Duration.ofMillis(in.getDecimalValue().movePointRight(3).longValue());
    }
  }

  private static final class Iso extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    Iso() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.truncatedTo(ChronoUnit.MILLIS).toString());
    }
  }

  private static final class FromIso extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    FromIso() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      try {
        return Instant.parse(in.getText());
      } catch (DateTimeParseException e) {
        return (Instant) context.handleWeirdStringValue(Instant.class, in.getText(), "no instant");
      }
    }
  }
}
