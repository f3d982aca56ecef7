#!/usr/bin/env bash
# Checks a Daybook database: check-database.sh JDBC-URL [file of acknowledged requests]. See docs/operate/checker.md.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$here/../.."
classes="$here/target/test-classes:$root/leave-module/target/test-classes:$root/config/target/classes:$here/target/checker/postgresql.jar"
if [ ! -e "$here/target/checker/postgresql.jar" ]; then
  echo "Building the checker first" >&2
  (cd "$root" && ./mvnw -B -q -ntp -pl web-ear/acceptance -am package -DskipTests -Dspotless.check.skip) >&2
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes" org.daybook.acceptance.checker.Checker "$@"
