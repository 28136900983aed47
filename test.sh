#!/usr/bin/env bash
# Builds everything once and runs every test. Options are passed on to the test programs, for example:
#   ./test.sh -class '*PrivateClusterTests'
# The last line is "N passed, N failed", with ", N skipped" when there are any. No browser is needed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
. "$root/scripts/machine.sh"

need_dotnet
need_icu
need_postgres
say "Biên dịch / Building…"
build "$root/Petitions.sln" -warnaserror

# Tests choose their own databases and environment.
unset ConnectionStrings__Petitions PETITIONS_DATA ASPNETCORE_ENVIRONMENT ASPNETCORE_URLS

passed=0 failed=0 skipped=0
log=$(mktemp) failures=$(mktemp)
trap 'rm -f "$log" "$failures"' EXIT
for project in "$root"/tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    printf '\n%s\n' "$name"
    status=0
    dotnet "${project%/*}/bin/Release/net10.0/$name.dll" -noLogo -noColor "$@" </dev/null 2>&1 | tee "$log" || status=$?

    # "   Petitions.Api.Tests  Total: 13, Errors: 0, Failed: 1, Skipped: 0, Not Run: 0, Time: 22.2s"
    counts=$(sed -nE "s/^ *$name +Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+), Not Run: ([0-9]+),.*/\1 \2 \3 \4 \5/p" "$log" | tail -n 1)
    read -r total errors wrong left_out not_run <<<"${counts:-0 0 0 0 0}"
    wrong=$((wrong + errors))
    # A program that ends badly without naming a failed test has crashed, which is a failure too.
    [ "$status" = 0 ] || [ "$wrong" -gt 0 ] || wrong=1
    [ "$wrong" -eq 0 ] || say "$name: $wrong failed"
    # Each failed test with the first lines of its message, to be read at the end however much was printed in between.
    grep -A 3 -F ' [FAIL]' "$log" >>"$failures" || true
    passed=$((passed + total - (wrong > total ? total : wrong) - left_out - not_run))
    failed=$((failed + wrong))
    skipped=$((skipped + left_out))
done

echo
cat "$failures"
if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
else
    echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
