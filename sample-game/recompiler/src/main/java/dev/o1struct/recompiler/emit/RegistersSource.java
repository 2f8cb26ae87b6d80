package dev.o1struct.recompiler.emit;

/** Prints the annotated struct of a register frame. */
final class RegistersSource {
  private RegistersSource() {}

  static SourceFile file(SourcePackage sourcePackage, int count) {
    var name = Registers.structName(count);
    var out = new SourceWriter();
    out.lines(
        """
        import dev.o1struct.annotations.Length;
        import dev.o1struct.annotations.Struct;
        import dev.o1struct.player.structs.ActionVar;

        /** The registers of a function that has %1$d of them. */
        @Struct
        public interface %2$s {
          /** The register numbered {@code index}, below %1$d. */
          @Length(%1$d)
          ActionVar register(int index);
        }
        """
            .formatted(count, name));
    return sourcePackage.file(name, out);
  }
}
