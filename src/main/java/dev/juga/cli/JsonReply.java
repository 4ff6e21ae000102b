package dev.juga.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.juga.demo.DemoApplication;
import dev.juga.demo.DemoResult;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.RunStatus;
import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.TablePlan;
import dev.juga.migrate.TableResult;
import dev.juga.migrate.Verify;
import dev.juga.preflight.PreflightResult;
import dev.juga.survey.SurveyResult;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.Verdict;
import dev.juga.verify.VerificationResult;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One JSON document in UTF-8 on standard output, whatever happened; {@code src/docs/OUTPUT.md}
 * explains its fields, which stay. Texts are masked before Jackson sees them. People read standard
 * error as ever.
 */
final class JsonReply implements Reply {
  private final ObjectMapper mapper = new ObjectMapper();
  private final PrintStream out;
  private final Reply people;
  private final JsonFields fields;
  private final String command;

  /**
   * @param people tells failures to those who read standard error
   */
  JsonReply(PrintStream out, Reply people, Masking masking, String command) {
    this.out = out;
    this.people = people;
    this.fields = new JsonFields(masking);
    this.command = command;
  }

  @Override
  public void planned(MigrationPlan plan, String log) {
    ObjectNode document = done(ExitCode.DONE, "DRY_RUN");
    fields.put(document, "source", Words.server(plan.source()));
    fields.put(document, "target", Words.server(plan.target()));
    document.put("lanes", plan.lanes());
    fields.put(document, "lanes_reason", plan.lanesReason());
    document.put("chunk_bytes", plan.chunkBytes());
    document.put("chunk_bytes_at_most", plan.chunkLimit());
    fields.texts(document, "schemas", plan.schemas());
    ArrayNode tables = document.putArray("tables");
    for (TablePlan table : plan.tables()) {
      ObjectNode node = tables.addObject();
      fields.put(node, "schema", table.name().schema());
      fields.put(node, "table", table.name().table());
      node.put("estimated_rows", table.estimatedRows());
      node.put("estimated_bytes", table.estimatedBytes());
      fields.put(node, "chunk_key", table.key());
      node.put("chunks", table.chunks());
      fields.texts(node, "deferred_indexes", table.deferredIndexes());
    }
    objects(document, plan.objects());
    fields.texts(document, "rewrites", plan.rewrites());
    fields.put(document, "log", log);
    write(document);
  }

  @Override
  public void migrated(
      MigrationResult result, Outlook outlook, String log, Evidence.Written evidence) {
    ObjectNode document = result(result, log);
    new OutlookJson(fields).write(document, outlook);
    written(document, evidence);
    write(document);
  }

  @Override
  public void preflighted(PreflightResult result, String log) {
    boolean ready = result.exitCode() == ExitCode.DONE;
    ObjectNode document = done(result.exitCode(), ready ? "READY" : "BLOCKED");
    new PreflightJson(fields).write(document, result);
    fields.put(document, "log", log);
    write(document);
  }

  @Override
  public void verified(VerificationResult result, String log, Evidence.Written evidence) {
    ObjectNode document = done(result.exitCode(), result.verdict().name());
    new VerdictJson(fields).write(document, result);
    fields.put(document, "log", log);
    written(document, evidence);
    write(document);
  }

  @Override
  public void demonstrated(
      DemoResult result, String log, Evidence.Written evidence, boolean canKeep) {
    ObjectNode document = result(result.migration(), log);
    VerificationResult behind = result.comparison();
    if (behind != null) {
      document.put("exit_code", behind.exitCode().number());
      document.put("verdict", behind.verdict().name());
      document.putNull("digest");
      comparison(document, behind);
    }
    written(document, evidence);
    ArrayNode applications = document.putArray("applications");
    for (DemoApplication application : DemoApplication.values()) {
      ObjectNode node = applications.addObject();
      fields.put(node, "name", application.title());
      fields.put(node, "about", application.description());
      fields.texts(node, "schemas", application.schemas());
    }
    ArrayNode running = document.putArray("running");
    for (DemoResult.Running server : result.running()) {
      ObjectNode node = running.addObject();
      fields.put(node, "side", server.side());
      fields.put(node, "endpoint", server.endpoint());
      fields.put(node, "option_file", server.optionFile());
      node.put("pid", server.pid());
    }
    if (!result.folder().isEmpty()) {
      fields.put(document, "data_folder", result.folder());
    }
    write(document);
  }

  @Override
  public void listed(List<RunStatus> runs, String log) {
    ObjectNode document = done(ExitCode.DONE);
    ArrayNode nodes = document.putArray("runs");
    for (RunStatus run : runs) {
      ObjectNode node = nodes.addObject();
      fields.put(node, "run_id", run.runId());
      fields.put(node, "source", Words.server(run.source()));
      fields.put(node, "state", run.state());
      node.put("alive", run.alive());
      node.put("started_at", run.startedAt().toString());
      node.put("last_work_at", run.lastWorkAt() == null ? null : run.lastWorkAt().toString());
      node.put("tables", run.tables());
      node.put("tables_done", run.tablesDone());
      node.put("rows", run.rows());
      node.put("bytes", run.bytes());
      fields.texts(node, "unfinished", run.unfinished());
      fields.texts(node, "events_to_enable", run.eventsToEnable());
    }
    fields.put(document, "log", log);
    write(document);
  }

  @Override
  public void surveyed(SurveyResult result, String log, String page) {
    ObjectNode document = done(ExitCode.DONE);
    new SurveyJson(fields).write(document, result);
    fields.put(document, "report", page);
    fields.put(document, "log", log);
    write(document);
  }

  @Override
  public void rendered(Rendered report) {
    ObjectNode document =
        done(ExitCode.DONE, report.sealed().manifest().verdict().name())
            .put("proof", report.sealed().manifest().run().proof().name());
    fields.put(document, "run_id", report.sealed().manifest().run().id());
    fields.put(document, "manifest", report.manifest().toString());
    fields.put(document, "sha256", report.sealed().sha256());
    fields.put(document, "report", report.page().toString());
    fields.put(document, "log", report.log());
    write(document);
  }

  @Override
  public void cleaned(String log) {
    ObjectNode document = done(ExitCode.DONE);
    document.put("removed", true);
    fields.put(document, "log", log);
    write(document);
  }

  @Override
  public void failed(Failure failure, Optional<String> log, Evidence.Written evidence) {
    people.failed(failure, log, evidence);
    ObjectNode document = mapper.createObjectNode();
    document.put("command", command);
    document.put("exit_code", failure.exitCode().number());
    ObjectNode error = document.putObject("error");
    fields.put(error, "what", failure.what());
    fields.put(error, "where", failure.where());
    fields.put(error, "remedy", failure.remedy());
    fields.put(document, "log", log.orElse(""));
    if (!evidence.equals(Evidence.Written.NOTHING)) {
      written(document, evidence);
    }
    write(document);
  }

  private void written(ObjectNode document, Evidence.Written evidence) {
    fields.put(document, "manifest", evidence.manifest());
    fields.put(document, "report", evidence.report());
  }

  private ObjectNode done(ExitCode exitCode, String verdict) {
    return done(exitCode).put("verdict", verdict);
  }

  private ObjectNode done(ExitCode exitCode) {
    ObjectNode document = mapper.createObjectNode();
    document.put("command", command);
    document.put("version", Version.number());
    document.put("exit_code", exitCode.number());
    return document;
  }

  private ObjectNode result(MigrationResult result, String log) {
    ExitCode exitCode = Reply.exitCode(result);
    boolean counted = result.verify() == Verify.NONE && !result.tables().isEmpty();
    ObjectNode document = done(exitCode, counted ? "NOT_VERIFIED" : result.verdict().name());
    document.put("digest", result.verdict() == Verdict.MATCH ? result.digest() : null);
    fields.put(document, "run_id", result.runId());
    fields.put(document, "source", result.source().toString());
    fields.put(document, "target", result.target().toString());
    fields.snapshot(document, "snapshot", result.snapshot());
    fields.texts(document, "schemas", result.schemas());
    ArrayNode tables = document.putArray("tables");
    for (TableResult table : result.tables()) {
      ObjectNode node = tables.addObject();
      fields.put(node, "schema", table.name().schema());
      fields.put(node, "table", table.name().table());
      node.put("rows", table.rows());
      node.put("bytes", table.bytes());
      node.put("chunks", table.chunks());
      node.put("seconds", JsonFields.seconds(table.took()));
      node.put("verdict", table.verdict().verdict().name());
      TableDigest source = table.verdict().source();
      node.put("digest", source == null ? null : source.digest());
      fields.put(node, "reason", Objects.requireNonNullElse(table.verdict().reason(), ""));
    }
    objects(document, result.objects());
    fields.texts(document, "rewrites", result.rewrites());
    document.put("rows", result.rows());
    document.put("bytes", result.bytes());
    document.put("seconds", JsonFields.seconds(result.took()));
    if (result.comparison() != null) {
      comparison(document, result.comparison());
    }
    fields.put(document, "log", log);
    return document;
  }

  private void comparison(ObjectNode document, VerificationResult result) {
    ObjectNode comparison = document.putObject("comparison");
    comparison.put("verdict", result.verdict().name());
    new VerdictJson(fields).write(comparison, result);
  }

  private void objects(ObjectNode document, Map<String, Integer> objects) {
    ObjectNode node = document.putObject("objects");
    objects.forEach(node::put);
  }

  private void write(ObjectNode document) {
    try {
      String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
      byte[] bytes = (text + '\n').getBytes(StandardCharsets.UTF_8);
      out.write(bytes, 0, bytes.length);
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
