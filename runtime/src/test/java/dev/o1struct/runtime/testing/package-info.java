/** What tests of several rooms use: windows, models, programs in JVMs of their own. */
@NullMarked
package dev.o1struct.runtime.testing;

import org.jspecify.annotations.NullMarked;
