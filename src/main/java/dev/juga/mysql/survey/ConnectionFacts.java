package dev.juga.mysql.survey;

/**
 * Who is connected, from which host and to which schema.
 *
 * @param host the client's, without its port
 * @param schema the schema in use; empty if none
 * @param now how many connections at this moment; 0 if it was connected earlier
 * @param sinceStart connections of this user from this host since the server started; -1 if unknown
 */
public record ConnectionFacts(String user, String host, String schema, int now, long sinceStart) {}
