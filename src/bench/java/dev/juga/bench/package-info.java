/**
 * How long a migration takes beside what the target could do at best and beside what people use
 * instead, on one machine in one run; and, by JMH, what a row costs on its way. Stands outside the
 * house: it is compiled by {@code -Pbench} alone, starts Juga as users do, from its jar, and may
 * use {@code embedded} and {@code pipeline}.
 */
package dev.juga.bench;
