package dev.juga.preflight;

import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.schema.Index;
import dev.juga.schema.StoredObject.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines that create an RDS instance and its parameter group for a source. Only what differs
 * from the defaults of RDS is set.
 */
final class InstanceLines {
  /** The version that is created: the one whose support lasts longest. */
  static final String VERSION = "8.4.0";

  private static final String SERIES = "8.4";
  private static final String NAME = "juga-target";
  private static final long GIB = 1L << 30;

  /** The smallest gp3 volume, and where its speed doubles and more. */
  private static final long SMALLEST = 20;

  private static final long FAST = 400;
  private static final long NEARLY_FAST = 250;
  private static final long PACKET = 64L << 20;

  private static final String SQL_MODE =
      "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
          + "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES";

  /** Memory in GiB by class, enough for the source's buffer pool and a quarter more. */
  private static final Map<Long, String> CLASSES = classes();

  private final Ground ground;

  InstanceLines(Ground ground) {
    this.ground = ground;
  }

  private static Map<Long, String> classes() {
    Map<Long, String> classes = new LinkedHashMap<>();
    classes.put(4L, "db.t4g.medium");
    classes.put(8L, "db.m7g.large");
    classes.put(16L, "db.r7g.large");
    classes.put(32L, "db.r7g.xlarge");
    classes.put(64L, "db.r7g.2xlarge");
    classes.put(128L, "db.r7g.4xlarge");
    return classes;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# A parameter group with what differs from the defaults of RDS:");
    lines.add(
        "aws rds create-db-parameter-group --db-parameter-group-name "
            + NAME
            + " --db-parameter-group-family mysql"
            + SERIES
            + " --description 'for the databases of "
            + ground.source().endpoint().host()
            + "'");
    List<String> parts = new ArrayList<>();
    parts.add(
        "aws rds modify-db-parameter-group --db-parameter-group-name " + NAME + " --parameters");
    parameters().forEach((name, value) -> parts.add("    " + Mending.parameterText(name, value)));
    lines.addAll(List.of(String.join(" \\\n", parts).split("\n")));
    instance(lines);
    return lines;
  }

  private void instance(List<String> lines) {
    long storage = gibibytes(ground.sizes().needed());
    lines.add("# Room for " + Storage.size(ground.sizes().needed()) + ", as gp3:");
    if (storage == FAST) {
      lines.add("# from 400 GiB on it has 12,000 IOPS and 500 MiB/s instead of 3,000 and 125.");
    }
    lines.add("# Backups and Multi-AZ are off while it is loaded; nobody reaches it from outside.");
    lines.add("aws rds create-db-instance --db-instance-identifier " + NAME + " --engine mysql \\");
    lines.add("    --engine-version " + SERIES + " --db-instance-class " + instanceClass() + " \\");
    lines.add(
        "    --storage-type gp3 --allocated-storage "
            + storage
            + " --storage-encrypted --db-parameter-group-name "
            + NAME
            + " \\");
    lines.add("    --master-username admin --manage-master-user-password \\");
    lines.add("    --backup-retention-period 0 --no-multi-az --no-publicly-accessible \\");
    lines.add("    --db-subnet-group-name SUBNET_GROUP --vpc-security-group-ids SECURITY_GROUP");
    lines.add("aws rds wait db-instance-available --db-instance-identifier " + NAME);
    lines.add("# After the copy:");
    lines.add(
        "aws rds modify-db-instance --db-instance-identifier "
            + NAME
            + " --backup-retention-period 7 --multi-az --apply-immediately");
  }

  /** Ordered as people would ask for them. */
  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    Settings source = ground.sourceSettings();
    LocalTimes times = LocalTimes.of(ground.source(), ground.sourceSettings());
    Optional<String> zone = ZoneName.of(times).filter(name -> !name.equals("UTC"));
    zone.ifPresent(name -> parameters.put("time_zone", name));
    unless(parameters, "lower_case_table_names", "0");
    unless(parameters, "character_set_server", "utf8mb4");
    unless(parameters, "collation_server", "utf8mb4_0900_ai_ci");
    String modes = DefinitionRules.knownModes(source.sorted("sql_mode"));
    if (!modes.equals(SQL_MODE)) {
      parameters.put("sql_mode", modes);
    }
    if (source.has("innodb_strict_mode") && !source.isOn("innodb_strict_mode")) {
      parameters.put("innodb_strict_mode", "0");
    }
    long packet = source.number("max_allowed_packet", PACKET);
    if (packet > PACKET) {
      parameters.put("max_allowed_packet", Long.toString(packet));
    }
    objects(parameters, source);
    // Rows arrive by LOAD DATA LOCAL.
    parameters.put("local_infile", "1");
    return parameters;
  }

  private void objects(Map<String, String> parameters, Settings source) {
    boolean creates =
        ground.objects().stream()
            .anyMatch(one -> one.kind() == Kind.FUNCTION || one.kind() == Kind.TRIGGER);
    if (creates) {
      parameters.put("log_bin_trust_function_creators", "1");
    }
    if (!source.isOn("event_scheduler")
        && ground.objects().stream().anyMatch(one -> one.kind() == Kind.EVENT)) {
      parameters.put("event_scheduler", "OFF");
    }
    boolean fullText =
        ground.tables().stream()
            .flatMap(table -> table.indexes().stream())
            .anyMatch(index -> index.kind() == Index.Kind.FULLTEXT);
    if (fullText) {
      unless(parameters, "ngram_token_size", "2");
      unless(parameters, "innodb_ft_min_token_size", "3");
      unless(parameters, "innodb_ft_max_token_size", "84");
    }
  }

  private void unless(Map<String, String> parameters, String name, String usual) {
    String value =
        ground.sourceSettings().text(name, usual).replaceFirst("^utf8(?=_|$)", "utf8mb3");
    if (!value.equals(usual)) {
      parameters.put(name, value);
    }
  }

  private String instanceClass() {
    long pool = ground.sourceSettings().number("innodb_buffer_pool_size", 0);
    long memory = pool * 5 / 4 / GIB + 1;
    return CLASSES.entrySet().stream()
        .filter(one -> one.getKey() >= memory)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("db.r7g.8xlarge");
  }

  /** A volume for so many bytes; where it is nearly large enough to be fast, it is made so. */
  static long gibibytes(long bytes) {
    long needed = Math.max(SMALLEST, (bytes + GIB - 1) / GIB);
    return needed >= NEARLY_FAST && needed < FAST ? FAST : needed;
  }
}
