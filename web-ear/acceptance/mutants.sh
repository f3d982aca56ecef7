#!/usr/bin/env bash
# Breaks Daybook in known ways, each in a scratch copy of the last commit, and shows that the test that is there for it
# fails. Ends with 0 only if every mutant was caught. Usage: mutants.sh [NAME ...]; run
# ./verify once before: it fetches what this needs.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
leave=leave-module/src/main
sql=$leave/resources/db/leave
java=$leave/java/org/daybook/leave
web=web-ear/web/src/main/java/org/daybook/web
audit=config/src/main/java/org/daybook/platform/audit
sso=web-ear/web/src/main/java/org/daybook/web/sso

# name | file | what is replaced (perl, once, over the whole file) | by | the test that must fail
mutants() {
  cat <<LIST
overlap-constraint|$sql/V002__requests.sql|,\n    CONSTRAINT leave_requests_overlap EXCLUDE.*?'CANCELLATION_PENDING'\)\)||SessionsIT
account-lock|$java/ledger/AccountStore.java|leave_type FOR UPDATE|leave_type|FloorIT
order-of-use|$java/ledger/Credit.java|comparing\(Credit::lastValidDay\)|comparing(Credit::validFrom)|LedgerAgainstSlowLedgerTest
lapsing-by-day-of-leave|$java/ledger/Credit.java|&& !day.isAfter\(lastValidDay\)||LedgerAgainstSlowLedgerTest
append-only|$sql/V009__erasable_texts.sql|CREATE TRIGGER only_erased BEFORE UPDATE ON leave.ledger_entries\n.*?;||SessionsIT
audit-row|$java/request/RequestEvents.java|trail.moved\(.*?\);||AuditedLeaveIT
audit-seal-too-early|$audit/AuditSealing.java|pg_snapshot_xmin\(pg_current_snapshot\(\)\) > CAST|0 < length(:number) OR pg_snapshot_xmin(pg_current_snapshot()) > CAST|AuditSealingIT
audit-values-unchecked|$audit/CheckedRow.java|salt == null \? empty : Arrays.equals\(hash, Salted.hash\(salt, values\)\)|salt == null ? empty : Salted.hash(salt, values) != hash|AuditCheckerIT
audit-row-unchained|$audit/ChainedRow.java|\.add\(row.getString\("channel"\)\)||AuditCheckerIT
one-reversal|$sql/V003__ledger.sql|CREATE UNIQUE INDEX ledger_entries_reversed_once|CREATE INDEX ledger_entries_reversed_once|SessionsIT
key-in-flight|web-ear/web/src/main/java/org/daybook/web/idempotency/IdempotentCalls.java|if \(!lock\(handle, key\)\)|if (!lock(handle, key) && key.key().isEmpty())|SessionsIT
manager-circle|employee-module/src/main/java/org/daybook/employee/staff/StaffDirectory.java|employees.lockReportingTree\(\);||SessionsIT
reduced-credit|$java/ledger/LedgerWalk.java|credit.leaveYear\(\) == reduced.leaveYear\(\)|credit.leaveYear() < 0|LedgerExamplesTest
sso-nonce|$sso/IdTokens.java|nonce instanceof String text\s*&& .*?;|nonce != attempt;|SsoIT
sso-audience|$sso/ProviderTokens.java|claims.getAudience\(\).contains\(audience\)|audience != null|SsoIT
sso-state|$sso/SingleSignOn.java|isEqual\(answer.state\(\), attempt.state\(\)\)|isEqual(attempt.state(), attempt.state())|SsoIT
sso-verifier|$sso/CodeExchange.java|new CodeVerifier\(attempt.verifier\(\)\)|new CodeVerifier()|SsoIT
sso-unverified|$sso/IdTokens.java|Boolean.TRUE.equals\(claims.getClaim\("email_verified"\)\)|claims.getClaim("email_verified") != null|SsoIT
sso-link-by-email|$sso/SingleSignOn.java|settings.linksByEmail\(\) \? identity.verifiedEmail\(\) : null|identity.verifiedEmail()|SsoIT
broken-commit|web-ear/web/src/main/java/org/daybook/web/problem/FailureKind.java|cause instanceof SystemException|cause instanceof SystemException && length > 90|FailureKindTest
unknown-members|$web/json/RecordBinder.java|!known.contains\(name\)|known.size() > 999|MassAssignmentIT
read-anybody|$web/access/Access.java|return caller.is\(employeeId\)|return employeeId > 0 ? true : caller.is(employeeId)|AccessMatrixIT
self-by-role|$web/access/Judge.java|own != Verdict.SELF|own != null|JudgeTest
list-of-all|$web/leave/LeaveRequestResource.java|caller.readsEverything\(\) \? null|caller.id() > 0 ? null|ConcealmentIT
type-by-filter|$java/request/RequestSearch.java|query.leaveType\(\) != null && query.visibleTo|query.leaveType() == null && query.visibleTo|FieldsIT
type-to-managers|$web/leave/Discretion.java|types.confidential\(\).contains\(leaveType\)|leaveType.isEmpty()|FieldsIT
own-balance|$java/ledger/AdjustmentPolicy.java|command.actorId\(\) == command.employeeId\(\)|command.actorId() < 0|SelfServiceIT
role-grants|$web/employee/RoleGrants.java|!wanted.equals\(old\)|old.size() > 9|SelfServiceIT
any-origin|$web/browser/CsrfGuard.java|!connection.comesFromOwnPage\(request\)|request.getMethod().isEmpty()|ForgedPageIT
no-proof|$web/browser/CsrfGuard.java|headers.size\(\) != 1 .. !cookie.isWellFormed\(\) .. !cookie.matches\(headers.get\(0\)\)|headers.size() > 9|ForgedPageIT
any-issuer|$web/token/TokenReader.java|issuer.equals\(claims.getIssuer\(\)\)|issuer.length() > 0|ForgedTokenIT
any-type|$web/token/TokenReader.java|&& ClaimNames.TYPE.equals\(header.getType\(\)\)||ForgedTokenIT
deaf-to-revocations|$web/token/RevocationCache.java|return isBefore\(token, people|return token.employeeId() < 0 && isBefore(token, people|TakenAwayIT
LIST
}

run() {
  local test="$1"
  case "$test" in
    AuditedLeaveIT) set -- -Dit.test="$test" -Dtest=None -pl leave-module ;;
    Audit*IT) set -- -Dit.test="$test" -Dtest=None -pl config ;;
    Access*IT | Conceal*IT | Fields*IT | Forged*IT | MassAssignmentIT | SelfServiceIT | SsoIT | TakenAwayIT)
      set -- -Dit.test="$test" -Dtest=None -Dcluster.skip=true -Dserver.skip=true -pl web-ear/acceptance ;;
    *IT) set -- -Dit.test="$test" -Dtest=None -Dstandalone.skip=true -Dserver.skip=true -pl web-ear/acceptance ;;
    FailureKindTest | JudgeTest) set -- -Dtest="$test" -DskipITs -pl web-ear/web ;;
    *) set -- -Dtest="$test" -DskipITs -pl leave-module ;;
  esac
  mvn -B -q -o verify -am "$@" -Dspotless.check.skip -Djacoco.skip -Dcyclonedx.skip \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false </dev/null
}

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
git clone -q "$root" "$scratch/copy"
cd "$scratch/copy"
missed=0
while IFS='|' read -r name file from to test; do
  if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
  git checkout -q .
  FROM="$from" TO="$to" perl -0pi -e 's/$ENV{FROM}/$ENV{TO}/s' "$file"
  if git diff --quiet; then
    echo "STALE   $name: nothing to replace in $file"
    missed=1
  elif run "$test" >"$scratch/$name.log" 2>&1; then
    echo "MISSED  $name: $test passed"
    missed=1
  elif grep -qE '(Failures|Errors): [1-9]|<<< (FAILURE|ERROR)!' "$scratch/$name.log"; then
    echo "CAUGHT  $name by $test"
  else
    echo "BROKEN  $name: it did not get as far as the test"
    tail -20 "$scratch/$name.log"
    missed=1
  fi
done < <(mutants)
exit "$missed"
