/**
 * Floor 3: durable progress. A small schema on the target that says which pieces of work are done;
 * a chunk's entry is committed by the transaction of its rows.
 */
package dev.juga.ledger;
