/**
 * Floor 8: the evidence of a run. {@link dev.juga.report.Manifest} is everything a run found out,
 * as one JSON document; {@link dev.juga.report.HtmlReport} is the page that people read, made of
 * the manifest and of nothing else. Jackson and jte live here.
 */
package dev.juga.report;
