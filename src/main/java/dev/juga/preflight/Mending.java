package dev.juga.preflight;

import dev.juga.mysql.Endpoint;
import dev.juga.schema.SqlText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a setting of the target is changed: in the parameter group of an RDS instance, which has no
 * SET GLOBAL, or by SET PERSIST on a server of one's own. RDS is known by the endpoint's name.
 */
record Mending(boolean rds, String instance, String region) {
  /** NAME stands for the parameter group, which the endpoint does not tell. */
  private static final Pattern RDS =
      Pattern.compile(
          "^([^.]+)\\.[^.]+\\.([a-z0-9-]+)\\.rds\\.amazonaws\\.com(?:\\.cn)?$",
          Pattern.CASE_INSENSITIVE);

  /** Settings that a running server does not change. */
  private static final Set<String> AT_START =
      Set.of(
          "ngram_token_size",
          "innodb_ft_min_token_size",
          "innodb_ft_max_token_size",
          "ft_min_word_len",
          "mysql_native_password",
          "authentication_policy");

  /** Settings that are chosen when a server is created. */
  private static final Set<String> AT_CREATION =
      Set.of("lower_case_table_names", "innodb_page_size");

  static Mending of(Endpoint endpoint) {
    Matcher name = RDS.matcher(endpoint.host());
    return name.matches()
        ? new Mending(true, name.group(1), name.group(2).toLowerCase(Locale.ROOT))
        : new Mending(false, "", "");
  }

  /** Gives the target this setting; a number or ON and OFF stand bare, any other text is quoted. */
  Remedy setting(String name, String value) {
    if (AT_CREATION.contains(name)) {
      return Remedy.advice(
          "Create the target anew with "
              + name
              + '='
              + value
              + (rds ? " in its parameter group" : "")
              + ": no server changes it later.");
    }
    if (rds) {
      return new Remedy(
          Remedy.Place.SHELL,
          atStart(name) ? "Reboot the instance afterwards." : "",
          List.of(parameter(name, value)));
    }
    boolean bare = value.matches("\\d+|ON|OFF");
    String sql = name + " = " + (bare ? value : SqlText.literal(value));
    return atStart(name)
        ? Remedy.onTarget("SET PERSIST_ONLY " + sql).saying("Restart the server afterwards.")
        : Remedy.onTarget("SET PERSIST " + sql);
  }

  /** The command that changes a parameter of the instance's group. */
  String parameter(String name, String value) {
    return "aws rds modify-db-parameter-group --region "
        + region
        + " --db-parameter-group-name NAME --parameters "
        + parameterText(name, value);
  }

  /** A parameter in the AWS CLI's shorthand; a value with commas needs quotes of its own. */
  static String parameterText(String name, String value) {
    String number = name.equals("event_scheduler") ? value : asNumber(value);
    String quoted = number.contains(",") || number.isEmpty() ? '"' + number + '"' : number;
    return "'ParameterName="
        + name
        + ",ParameterValue="
        + quoted
        + ",ApplyMethod="
        + (atStart(name) ? "pending-reboot" : "immediate")
        + '\'';
  }

  /** Parameter groups know 1 and 0 for what servers show as ON and OFF. */
  private static String asNumber(String value) {
    return value.equals("ON") ? "1" : value.equals("OFF") ? "0" : value;
  }

  static boolean atStart(String name) {
    return AT_START.contains(name);
  }

  /** The command that prints what NAME stands for; empty where there are no parameter groups. */
  String groupName() {
    if (!rds) {
      return "";
    }
    return "aws rds describe-db-instances --region "
        + region
        + " --db-instance-identifier "
        + instance
        + " --query 'DBInstances[0].DBParameterGroups[0].DBParameterGroupName' --output text";
  }

  /** A command that changes the instance itself. */
  Remedy instance(String options) {
    return new Remedy(
        Remedy.Place.SHELL,
        "",
        List.of(
            "aws rds modify-db-instance --region "
                + region
                + " --db-instance-identifier "
                + instance
                + ' '
                + options
                + " --apply-immediately"));
  }
}
