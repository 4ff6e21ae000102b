package dev.juga.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.juga.mysql.snapshot.SnapshotPosition;
import java.time.Duration;
import java.util.List;

/** Fields of a document for programs; every text in them is masked. */
record JsonFields(Masking masking) {
  /** A text; null stays null. */
  void put(ObjectNode node, String field, String text) {
    node.put(field, text == null ? null : masking.mask(text));
  }

  void texts(ObjectNode node, String field, List<String> texts) {
    ArrayNode array = node.putArray(field);
    texts.forEach(text -> array.add(masking.mask(text)));
  }

  void snapshot(ObjectNode node, String field, SnapshotPosition position) {
    ObjectNode at = node.putObject(field);
    put(at, "gtid_set", position.gtidSet());
    put(at, "binlog_file", position.binlogFile());
    at.put("binlog_position", position.binlogPosition());
    at.put("lock_held_seconds", seconds(position.lockHeld()));
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
