/**
 * What the documents say is looked up in the code: every Markdown file of the repository, and every
 * package description.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>document</b>: a Markdown file, or the comment of a {@code package-info.java}, read as
 *       Markdown line for line.
 *   <li><b>span</b>: code within a sentence, in backticks; <b>block</b>: lines of code between
 *       fences.
 *   <li><b>claim</b>: a sentence with a number that can be derived.
 *   <li><b>fault</b>: what is untrue, with its file and line.
 * </ul>
 */
package dev.o1struct.documents;
