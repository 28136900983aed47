#!/usr/bin/env bash
# Builds everything once and runs every test. Options are passed on to the test programs, for example:
#   ./test.sh -class '*PrivateClusterTests'
# The last line is "N passed, N failed", with ", N skipped" when there are any. No browser is needed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
. "$root/scripts/machine.sh"

need postgres
build "Biên dịch / Building" "$(grep -c '\.csproj"' "$root/Petitions.sln")" "$root/Petitions.sln" -warnaserror

# Tests choose their own databases and environment.
unset ConnectionStrings__Petitions PETITIONS_DATA ASPNETCORE_ENVIRONMENT ASPNETCORE_URLS

# The verbose reporter names each test as it starts and ends; tell_tests counts these lines and passes on the others.
reporter=(-reporter verbose)
case " $* " in *" -reporter "*) reporter=() ;; esac

# tell_tests NAME: what the test program says, and every ten seconds (on a terminal every second) how many tests are done.
tell_tests() {
    local name=$1 line='' part='' finished=0 began=$SECONDS told=$SECONDS every=10 status
    [ ! -t 2 ] || every=1
    while :; do
        status=0
        IFS= read -r -t 1 part || status=$?
        line+=$part
        if [ "$status" = 0 ]; then
            case $line in
                *' [STARTING]') ;;
                *' [FINISHED] Time: '*) finished=$((finished + 1)) ;;
                *)
                    [ ! -t 2 ] || printf '\r\033[K' >&2
                    printf '%s\n' "$line"
                    ;;
            esac
            line=''
        elif [ "$status" -le 128 ]; then
            break
        fi
        if [ $((SECONDS - told)) -ge "$every" ]; then
            told=$SECONDS
            if [ -t 2 ]; then
                printf '\r\033[K%s' "  $name: $finished xong / done · $((SECONDS - began)) s" >&2
            else
                printf '%s\n' "  $name: $finished xong / done · $((SECONDS - began)) s" >&2
            fi
        fi
    done
    [ ! -t 2 ] || printf '\r\033[K' >&2
    [ -z "$line" ] || printf '%s\n' "$line"
}

passed=0 failed=0 skipped=0
log=$(mktemp) failures=$(mktemp)
trap 'rm -f "$log" "$failures"' EXIT
for project in "$root"/tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    printf '\n%s\n' "$name"
    status=0
    dotnet "${project%/*}/bin/Release/net10.0/$name.dll" -noLogo -noColor ${reporter[@]+"${reporter[@]}"} "$@" </dev/null 2>&1 |
        tell_tests "$name" | tee "$log" || status=$?

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
# "Nothing ran" is most often a filter that fits no test.
[ "$((passed + failed + skipped))" -gt 0 ] || say "Không có kiểm thử nào khớp / No test fits: $*"
if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
else
    echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
