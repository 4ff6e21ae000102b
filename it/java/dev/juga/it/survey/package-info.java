/** What a survey says of real servers, and of the files beside them. */
package dev.juga.it.survey;
