/** The annotation processor: annotated interfaces to off-heap accessors. */
@SuppressWarnings("requires-automatic")
module dev.o1struct.processor {
  requires com.palantir.javapoet;
  requires dev.o1struct.annotations;
  requires java.compiler;
  requires static com.google.auto.service;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.o1struct.processor.StructProcessor;
}
