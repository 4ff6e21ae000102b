package dev.juga.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.juga.laravel.Backup;
import dev.juga.laravel.VirtualHost;
import dev.juga.laravel.Writer;
import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.ConnectionFacts;
import dev.juga.mysql.survey.LastWrite;
import dev.juga.mysql.survey.SchemaFacts;
import dev.juga.mysql.survey.ServerFacts;
import dev.juga.mysql.survey.TableFacts;
import dev.juga.mysql.survey.Unseen;
import dev.juga.report.Language;
import dev.juga.report.SurveyWords;
import dev.juga.survey.Composition;
import dev.juga.survey.SurveyResult;
import dev.juga.survey.Task;
import dev.juga.survey.Use;

/** A survey as fields of a document; every text is masked. */
final class SurveyJson {
  private final JsonFields fields;

  SurveyJson(JsonFields fields) {
    this.fields = fields;
  }

  void write(ObjectNode document, SurveyResult result) {
    server(document.putObject("server"), result.server().server());
    ArrayNode schemas = document.putArray("schemas");
    result.server().schemas().forEach(schema -> schema(schemas.addObject(), schema, result));
    ArrayNode tables = document.putArray("tables");
    result.tables().forEach(table -> table(tables.addObject(), table));
    ArrayNode accounts = document.putArray("accounts");
    result.server().accounts().stream()
        .filter(account -> !account.isServersOwn())
        .forEach(account -> account(accounts.addObject(), account));
    ArrayNode connections = document.putArray("connections");
    result.server().connections().forEach(one -> connection(connections.addObject(), one));
    result.composition().ifPresent(composition -> composition(document, composition));
    SurveyWords words = new SurveyWords(result, Language.EN);
    ArrayNode unseen = document.putArray("unseen");
    for (Unseen gap : result.server().unseen().stream().sorted().toList()) {
      ObjectNode node = unseen.addObject();
      node.put("what", gap.name());
      fields.put(node, "text", words.gap(gap));
      node.put("privilege", gap.privilege(result.server().server().version()));
    }
    ArrayNode tasks = document.putArray("tasks");
    result.tasks().forEach(task -> task(tasks.addObject(), task, words));
    document.put("seconds", JsonFields.seconds(result.took()));
  }

  private void server(ObjectNode node, ServerFacts server) {
    fields.put(node, "name", server.name());
    fields.put(node, "version", server.version().text());
    fields.put(node, "hostname", server.hostname());
    node.put("started_at", server.startedAt().toString());
    fields.put(node, "time_zone", server.timeZone());
    fields.put(node, "system_time_zone", server.systemZone());
    node.put("utc_offset_seconds", server.utcOffset().toSeconds());
    node.put("replicas", server.replicas() < 0 ? null : server.replicas());
    ObjectNode settings = node.putObject("settings");
    server.settings().forEach((name, value) -> fields.put(settings, name, value));
  }

  private void schema(ObjectNode node, SchemaFacts schema, SurveyResult result) {
    fields.put(node, "schema", schema.name());
    fields.put(node, "charset", schema.charset());
    fields.put(node, "collation", schema.collation());
    node.put("tables", schema.tables().size());
    node.put("rows", schema.rows());
    node.put("exact", schema.isCounted());
    node.put("data_bytes", schema.dataBytes());
    node.put("index_bytes", schema.indexBytes());
    ObjectNode objects = node.putObject("objects");
    schema.objects().forEach(objects::put);
    fields.texts(node, "active_events", schema.activeEvents());
    lastWrite(node, schema.lastWrite());
    result
        .composition()
        .ifPresent(found -> fields.texts(node, "used_by", found.usersOf(schema.name())));
  }

  private void table(ObjectNode node, TableFacts table) {
    fields.put(node, "schema", table.name().schema());
    fields.put(node, "table", table.name().table());
    fields.put(node, "engine", table.engine());
    fields.put(node, "charset", table.charset());
    fields.put(node, "collation", table.collation());
    node.put("estimated_rows", table.rows());
    node.put("exact_rows", table.exactRows());
    node.put("data_bytes", table.dataBytes());
    node.put("index_bytes", table.indexBytes());
    node.put("has_key", table.hasKey());
    lastWrite(node, table.lastWrite());
  }

  private static void lastWrite(ObjectNode node, LastWrite write) {
    node.put("last_written_at", write.at() == null ? null : write.at().toString());
    node.put("written_since_start", write.sinceStart());
  }

  private void account(ObjectNode node, AccountFacts account) {
    fields.put(node, "account", account.name());
    node.put("role", account.isRole());
    node.put("locked", account.locked());
    node.put("login", account.login().name());
    fields.put(node, "plugin", account.plugin());
    node.put("almighty", account.isAlmighty());
    fields.texts(node, "privileges", account.privileges().stream().sorted().toList());
    fields.texts(node, "roles", account.roles());
    ArrayNode reach = node.putArray("reaches");
    for (AccountFacts.Reach one : account.reach()) {
      ObjectNode schema = reach.addObject();
      fields.put(schema, "schema", one.schema());
      schema.put("extent", one.extent().name());
      schema.put("writes", one.writes());
    }
  }

  private void connection(ObjectNode node, ConnectionFacts connection) {
    fields.put(node, "user", connection.user());
    fields.put(node, "host", connection.host());
    fields.put(node, "schema", connection.schema());
    node.put("now", connection.now());
    node.put("since_start", connection.sinceStart() < 0 ? null : connection.sinceStart());
  }

  private void composition(ObjectNode document, Composition composition) {
    ArrayNode uses = document.putArray("applications");
    composition.uses().forEach(use -> use(uses.addObject(), use));
    fields.texts(document, "unused_schemas", composition.unusedSchemas());
    ArrayNode hosts = document.putArray("virtual_hosts");
    for (VirtualHost host : composition.findings().hosts()) {
      ObjectNode node = hosts.addObject();
      fields.put(node, "name", host.serverName());
      fields.texts(node, "aliases", host.aliases());
      fields.put(node, "file", host.file().toString());
      fields.put(node, "document_root", host.documentRoot().toString());
      fields.put(node, "application", host.application().orElse(null));
    }
    ArrayNode writers = document.putArray("writers");
    for (Writer writer : composition.findings().writers()) {
      ObjectNode node = writers.addObject();
      node.put("kind", writer.kind().words());
      fields.put(node, "artisan", writer.artisan());
      fields.put(node, "what", writer.what());
      fields.put(node, "when", writer.when());
      fields.put(node, "file", writer.file().toString());
      fields.put(node, "account", writer.account());
      fields.put(node, "application", writer.application().orElse(null));
      fields.put(node, "how_to_stop", writer.howToStop());
    }
    ArrayNode backups = document.putArray("backups");
    for (Backup backup : composition.findings().backups()) {
      ObjectNode node = backups.addObject();
      fields.put(node, "tool", backup.tool());
      fields.put(node, "what", backup.what());
      fields.put(node, "when", backup.when());
      fields.put(node, "file", backup.file().toString());
      fields.put(node, "application", backup.application().orElse(null));
    }
    fields.texts(document, "remarks", composition.findings().remarks());
  }

  private void use(ObjectNode node, Use use) {
    fields.put(node, "name", use.application().name());
    fields.put(node, "folder", use.application().folder().toString());
    fields.put(node, "env_file", use.application().envFile().toString());
    fields.put(node, "connection", use.connection().name());
    fields.put(node, "driver", use.connection().driver());
    fields.put(node, "schema", use.connection().schema());
    fields.put(node, "host", use.connection().host());
    node.put("port", use.connection().port());
    fields.put(node, "socket", use.connection().socket());
    fields.put(node, "account", use.connection().account());
    fields.put(node, "time_zone", use.connection().zone());
    node.put("whereabouts", use.whereabouts().name());
    node.put("schema_exists", use.isHere() ? !use.lacksSchema() : null);
    node.put("almighty", use.isAlmighty());
  }

  private void task(ObjectNode node, Task task, SurveyWords words) {
    node.put("kind", task.kind().name());
    fields.put(node, "title", words.title(task));
    fields.put(node, "remedy", words.remedy(task));
    fields.texts(node, "about", words.about(task));
    fields.texts(node, "lines", task.lines());
  }
}
