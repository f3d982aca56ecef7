# What has to be there before anything is measured: programs, Daybook's artefact, the server's files. Sourced by "run".

prepare() {
  install_missing
  command -v java >/dev/null || fail "Java 17 is needed (JDK)"
  local version
  version="$(sed -n 's:.*<payara.micro.version>\(.*\)</.*:\1:p' "$root/pom.xml")"
  payara_micro="$(repository)/fish/payara/extras/payara-micro/$version/payara-micro-$version.jar"
  version="$(sed -n 's:.*<postgresql.version>\(.*\)</.*:\1:p' "$root/pom.xml")"
  driver="$(repository)/org/postgresql/postgresql/$version/postgresql-$version.jar"
  war="$root/web-ear/micro/target/daybook.war"
  if [ ! -f "$war" ] || [ -n "$(find "$root"/*/src/main "$root"/web-ear/*/src/main -newer "$war" -type f -print -quit)" ]; then
    say "building daybook.war"
    (cd "$root" && maven -q -pl web-ear/micro,web-ear/standalone -am package -DskipTests) || fail "the build failed"
  fi
  [ -f "$payara_micro" ] && [ -f "$driver" ] || fail "Payara Micro or the driver is missing in $(repository); run ./run once"
}

repository() {
  echo "${MAVEN_REPOSITORY:-$HOME/.m2/repository}"
}

maven() {
  if command -v mvn >/dev/null; then mvn "$@"; else ./mvnw "$@"; fi
}

install_missing() {
  local packages=() entry
  for entry in wrk:wrk curl:curl gunicorn:/usr/bin/gunicorn python3-psycopg2:/usr/lib/python3/dist-packages/psycopg2 \
    python3-flask:/usr/lib/python3/dist-packages/flask postgresql:/usr/lib/postgresql; do
    command -v "${entry#*:}" >/dev/null || [ -e "${entry#*:}" ] || packages+=("${entry%%:*}")
  done
  [ ${#packages[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || fail "please install ${packages[*]} first"
  say "installing ${packages[*]}"
  # The packages would start a server of their own.
  local policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  fi
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"; } \
    </dev/null >/dev/null || fail "could not install ${packages[*]}"
}
