# Sourced by the launchers beside it: finds a JDK 25 or newer and runs a main class with it, of the player's jar if they
# set no other. java_options are for the JVM.
jar=$here/player/target/o1struct-player.jar
need=25

fail() {
  printf '%s: %s\n' "$(basename -- "$0")" "$1" >&2
  exit 2
}

# Prints the feature version of the JDK in folder $1, or nothing where there is no JDK with a compiler.
version_of() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9][0-9]*\).*/\1/p'
  fi
}

use_if_new_enough() {
  version=$(version_of "$1")
  [ -n "$version" ] && [ "$version" -ge "$need" ] && jdk=$1
}

find_jdk() {
  [ -n "${JAVA_HOME:-}" ] && use_if_new_enough "$JAVA_HOME" && return 0
  if on_path=$(command -v javac); then
    # javac on the PATH is often a link into the JDK; follow it to the JDK's own folder.
    on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    use_if_new_enough "${on_path%/bin/javac}" && return 0
  fi
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    use_if_new_enough "$candidate" && return 0
  done
  return 1
}

# run_main CLASS ARGUMENT...
run_main() {
  [ -f "$jar" ] || fail "$jar is not built yet: run 'mvn -q package' in $(dirname -- "$here")"
  find_jdk || fail "no JDK $need or newer found in JAVA_HOME, on the PATH or in the usual folders; install one or set JAVA_HOME"
  exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC ${java_options:-} -cp "$jar" "$@"
}
