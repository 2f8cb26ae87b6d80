package dev.o1struct.runtime.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A profile as JSON.
 *
 * <pre>
 *   {
 *     "format": "o1struct allocation profile",
 *     "version": 2,
 *     "runs": 1, "initialBytes": 33554432, "slabBytes": 65536,
 *     "peakBytes": 1234, "peakRequest": 65504, "growths": 0, "refusals": 0,
 *     "pools": [ { "name": "geometry.Point", "slotBytes": 16, "peak": 10, "allocations": 12 } ]
 *   }
 * </pre>
 *
 * Version 1 is the same, but for names without a package where no other struct of that heap had
 * them: such a name is for the first struct that has it, so that the profile is still of use.
 */
final class ProfileFormat {
  private static final String FORMAT = "o1struct allocation profile";
  private static final long OLDEST_VERSION = 1;
  private static final long VERSION = 2;
  private static final long MOST_BYTES = AllocationProfile.MOST_BYTES;
  private static final List<String> MEMBERS =
      List.of(
          "format",
          "version",
          "runs",
          "initialBytes",
          "slabBytes",
          "peakBytes",
          "peakRequest",
          "growths",
          "refusals",
          "pools");
  private static final List<String> POOL = List.of("name", "slotBytes", "peak", "allocations");

  private ProfileFormat() {}

  static String write(AllocationProfile profile) {
    JsonWriter json =
        new JsonWriter()
            .open('{')
            .member("format", FORMAT)
            .member("version", VERSION)
            .member("runs", profile.runs())
            .member("initialBytes", profile.initialBytes())
            .member("slabBytes", profile.slabBytes())
            .member("peakBytes", profile.peakBytes())
            .member("peakRequest", profile.peakRequest())
            .member("growths", profile.growths())
            .member("refusals", profile.refusals())
            .open("pools", '[');
    for (AllocationProfile.PoolPeak pool : profile.pools()) {
      json.open('{')
          .member("name", pool.name())
          .member("slotBytes", pool.slotBytes())
          .member("peak", pool.peak())
          .member("allocations", pool.allocations())
          .close('}');
    }
    return json.close(']').close('}').toString();
  }

  static AllocationProfile read(String text) {
    Json json = JsonReader.read(text);
    checkVersion(json);
    Map<String, Json> members = json.members(MEMBERS);
    List<AllocationProfile.PoolPeak> pools = new ArrayList<>();
    for (Json pool : member(members, "pools").elements()) {
      pools.add(pool(pool.members(POOL)));
    }
    return new AllocationProfile(
        member(members, "runs").count(),
        bytes(members, "initialBytes"),
        bytes(members, "slabBytes"),
        bytes(members, "peakBytes"),
        bytes(members, "peakRequest"),
        member(members, "growths").count(),
        member(members, "refusals").count(),
        pools);
  }

  /** Before anything else: another version may have other members. */
  private static void checkVersion(Json json) {
    Map<String, Json> members = json.object();
    Json format = members.get("format");
    if (format == null || !FORMAT.equals(format.value())) {
      throw json.wrong("The file does not say that its format is \"" + FORMAT + "\"");
    }
    Json version = members.get("version");
    if (version == null || version.number() < OLDEST_VERSION || version.number() > VERSION) {
      throw (version == null ? json : version)
          .wrong("Only versions 1 to " + VERSION + " of the format are known");
    }
  }

  private static AllocationProfile.PoolPeak pool(Map<String, Json> members) {
    Json slotBytes = member(members, "slotBytes");
    if (slotBytes.count() == 0 || slotBytes.count() % Long.BYTES != 0) {
      throw slotBytes.wrong("A positive multiple of 8 is expected");
    }
    if (slotBytes.count() > MOST_BYTES) {
      throw slotBytes.wrong("More is told than any address space holds");
    }
    Json peak = member(members, "peak");
    if (peak.count() > MOST_BYTES / slotBytes.count()) {
      throw peak.wrong("More is told than any address space holds");
    }
    return new AllocationProfile.PoolPeak(
        member(members, "name").text(),
        slotBytes.count(),
        peak.count(),
        member(members, "allocations").count());
  }

  private static long bytes(Map<String, Json> members, String name) {
    Json bytes = member(members, name);
    if (bytes.count() > MOST_BYTES) {
      throw bytes.wrong("More is told than any address space holds");
    }
    return bytes.count();
  }

  private static Json member(Map<String, Json> members, String name) {
    return Objects.requireNonNull(members.get(name));
  }
}
