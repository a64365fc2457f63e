# Sets JAVA_HOME to a JDK 25 that is installed, though it need not be the default; sourced by ashiato and mvnw.
# The order is JAVA_HOME, ASHIATO_JDK, java on the path, then where systems and version managers keep JDKs.
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}
found=
for candidate in "${ASHIATO_JDK:-}" "${JAVA_HOME:-}" \
  /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
  "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
  "$HOME"/.local/share/mise/installs/java/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
  if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
    found=$candidate
    break
  fi
done
if [ -z "$found" ]; then
  echo "ashiato: no JDK 25 found; install one (Debian: temurin-25-jdk or openjdk-25-jdk; macOS: brew install openjdk@25) or set JAVA_HOME to it" >&2
  exit 69
fi
JAVA_HOME=$found
export JAVA_HOME
