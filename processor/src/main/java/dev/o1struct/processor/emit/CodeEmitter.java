package dev.o1struct.processor.emit;

import com.palantir.javapoet.MethodSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the two ways between an enum's constants and their codes. */
final class CodeEmitter {
  private CodeEmitter() {}

  /** The methods for all enums of a struct that are stored by code. */
  static Stream<MethodSpec> methods(Site site) {
    List<EnumConstants> coded =
        site.plan().fields().stream()
            .flatMap(field -> FieldCode.of(field).enums())
            .filter(EnumConstants::isCoded)
            .toList();
    // Fields of one enum share its encoder whatever their widths.
    Map<Object, MethodSpec> encoders = new LinkedHashMap<>();
    coded.forEach(one ->
        encoders.computeIfAbsent(List.of(one.type(), one.codes()), _ -> one.encoderMethod()));
    return Stream.concat(
        encoders.values().stream(), coded.stream().map(one -> one.decoderMethod(site)));
  }
}
