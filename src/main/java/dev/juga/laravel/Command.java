package dev.juga.laravel;

import java.util.Optional;

/**
 * A command that a system runs by itself.
 *
 * @param shown what it is, without secrets
 * @param artisan the artisan command that it runs; empty if it runs none
 * @param application the application that it belongs to, as far as its paths tell
 * @param dump the program that makes a dump or carries one away
 * @param mayWrite whether it runs PHP, a MySQL client or anything else of an application
 */
record Command(
    String shown,
    String artisan,
    Optional<String> application,
    Optional<String> dump,
    boolean mayWrite) {}
