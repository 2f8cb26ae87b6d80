/** Checked mode as a program sees it: outside the runtime's package, so that sites are told. */
package dev.o1struct.checks;
