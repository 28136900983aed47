#!/usr/bin/env bash
# Tries ./run.sh and ./test.sh where a newcomer would: on a minimal Debian or Ubuntu with nothing but the .NET SDK and a clone.
#
#   scripts/fresh.sh [--suite NAME]… [--as root|sudo]… [--test FILTER | --full | --no-test] [--folder FOLDER]
#   scripts/fresh.sh --image [--suite NAME] [--folder FOLDER]
#
#   --suite NAME     bookworm, trixie, noble or any other that the package mirror of this machine serves (these three)
#   --as WHO         root, or an ordinary user with sudo (both)
#   --test FILTER    the test class to run ('*PrivateClusterTests'); --full runs everything, --no-test nothing
#   --folder FOLDER  where to work and to keep the minimal systems and the logs for the next time (a temporary folder, removed)
#   --image          builds the image instead, over stand-ins for its base images made from the first suite that is served, and tries it
#                    with a PostgreSQL of this machine as docs/operations.md says; needs buildah, iproute2, openssl and postgresql as well
#
# Needs root, debootstrap, git and the SDK. What is committed is tried, not what is merely saved. Ends with one line a result.
# Everything is mounted in a namespace of its own, so nothing stays mounted, whatever ends this program.
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

usage() { sed -n '2,/^set -/{/^#/{s/^# \{0,1\}//;p}}' "${BASH_SOURCE[0]}"; }

stop() {
    printf '%s\n' "$1" >&2
    exit 2
}

suites=() people=() tests=(-class '*PrivateClusterTests') run_tests=yes image='' folder=''
while [ $# -gt 0 ]; do
    case $1 in
        --suite | --as | --test | --folder)
            [ $# -ge 2 ] || stop "$1 needs a value; see --help."
            case $1 in
                --suite) suites+=("$2") ;;
                --as) people+=("$2") ;;
                --test) tests=(-class "$2") ;;
                --folder) folder=$2 ;;
            esac
            shift
            ;;
        --full) tests=() ;;
        --no-test) run_tests='' ;;
        --image) image=yes ;;
        -h | --help)
            usage
            exit
            ;;
        *) stop "Not understood: $1; see --help." ;;
    esac
    shift
done
[ "${#suites[@]}" -gt 0 ] || suites=(bookworm trixie noble)
[ "${#people[@]}" -gt 0 ] || people=(root sudo)
for who in "${people[@]}"; do
    case $who in root | sudo) ;; *) stop "--as takes root or sudo, not “$who”." ;; esac
done
[ "$(id -u)" = 0 ] || stop "Start this as root: it makes systems of their own to try in."
for tool in debootstrap git dotnet unshare; do
    command -v "$tool" >/dev/null || stop "“$tool” is missing: apt-get install debootstrap git, and the .NET SDK."
done

if [ -z "$folder" ]; then
    folder=$(mktemp -d /var/tmp/petitions-fresh-XXXXXXXX)
    trap 'rm -rf --one-file-system -- "$folder"' EXIT
fi
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
results=()
failures=0

# result SUITE WHO WHAT ok|FAILED|"not tried" MORE
result() {
    results+=("$(printf '%-9s %-5s %-9s %s' "$1" "$2" "$3" "$4: $5")")
    printf '   %s\n' "$3 $4: $5"
    [ "$4" != FAILED ] || failures=$((failures + 1))
}

# The mirrors of this machine's own sources. No host is named here: what is tried is what this machine may reach.
mirror_of() {
    local suite=$1 mirror
    while read -r mirror; do
        if /usr/lib/apt/apt-helper download-file "${mirror%/}/dists/$suite/Release" "$folder/Release" >/dev/null 2>&1; then
            printf '%s' "${mirror%/}"
            return
        fi
    done < <(apt-get indextargets --format '$(COMPONENT) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^main //p' | grep -v security | sort -u)
    return 1
}

# base_of SUITE: a minimal system with the SDK in it, made once.
base_of() {
    local suite=$1 base=$folder/base-$1 mirror script
    [ ! -d "$base" ] || return 0
    mirror=$(mirror_of "$suite") || return 1
    script=/usr/share/debootstrap/scripts/$suite
    # A debootstrap that is older than the suite knows its parents.
    [ -e "$script" ] || if grep -q '^Origin: Ubuntu' "$folder/Release"; then script=/usr/share/debootstrap/scripts/gutsy; else script=/usr/share/debootstrap/scripts/sid; fi
    rm -rf --one-file-system -- "$base.new"
    printf '   making a minimal %s…\n' "$suite"
    debootstrap --variant=minbase "$suite" "$base.new" "$mirror" "$script" >"$folder/debootstrap-$suite.log" 2>&1 || return 1
    mkdir -p "$base.new/usr/share/dotnet"
    cp -a "$(dirname "$(readlink -f "$(command -v dotnet)")")/." "$base.new/usr/share/dotnet/"
    ln -s ../share/dotnet/dotnet "$base.new/usr/bin/dotnet"
    # The way to the network is this machine's: its names, and whoever it trusts beside the usual authorities.
    cp -L /etc/resolv.conf /etc/hosts "$base.new/etc/"
    mkdir -p "$base.new/usr/local/share/ca-certificates"
    cp -rL /usr/local/share/ca-certificates/. "$base.new/usr/local/share/ca-certificates/"
    mv "$base.new" "$base"
}

# inside SYSTEM USER COMMAND…: in processes and mounts of its own, which end and go with it.
inside() {
    local system=$1 user=$2 home=/root
    shift 2
    [ "$user" = root ] || home=/home/$user
    # shellcheck disable=SC2016 # the inner shell expands them
    unshare --mount --propagation private --pid --fork --kill-child bash -c '
        set -e
        system=$1 user=$2 home=$3
        shift 3
        mount -t proc proc "$system/proc"
        mount --rbind /dev "$system/dev"
        carried=()
        for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY NUGET_CERT_REVOCATION_MODE; do
            [ -z "${!name:-}" ] || carried+=("$name=${!name}")
        done
        # As a login sets it: an ordinary user of Debian has no sbin.
        path=/usr/local/bin:/usr/bin:/bin
        [ "$user" != root ] || path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
        # Not exec: the first process of a namespace ignores signals.
        chroot --userspec="$user" "$system" env -i PATH="$path" HOME="$home" USER="$user" "${carried[@]}" "$@"
    ' inside "$system" "$user" "$home" "$@"
}

# A port on which nobody listens, of this machine: the network is shared.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    printf '%s' "$port"
}

# Runs in the new system, as the newcomer. Prints "ok …" or "FAILED …" in its last line.
# shellcheck disable=SC2016 # the inner shell expands them
try_run='
    port=$1 other=$2
    cd ~/petitions
    refuse() { printf "FAILED %s\n" "$1"; exit 1; }
    ask() {
        exec 3<>"/dev/tcp/127.0.0.1/$port"
        printf "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n" "$1" "$2" >&3
        head -n 1 <&3
    }
    began=$SECONDS
    ./run.sh --urls "http://127.0.0.1:$port" >run.log 2>&1 </dev/null &
    program=$!
    until grep -q "Swagger UI" run.log; do
        kill -0 "$program" 2>/dev/null || refuse "run.sh ended early"
        [ $((SECONDS - began)) -lt 1800 ] || refuse "not ready after half an hour"
        sleep 1
    done
    took=$((SECONDS - began))
    token=$(sed -n "s/^ *\(eyJ[^ ]*\)$/\1/p" run.log)
    ask /health/ready "" | grep -q " 200 " || refuse "/health/ready"
    ask /api/v1/petitions/board "$token" | grep -q " 200 " || refuse "the board with the printed token"
    ! grep -qiE "gss|krb5|unhandled|^   at |warn" run.log || refuse "a frightening line: $(grep -iE "gss|krb5|unhandled|^   at |warn" run.log | head -n 1)"
    command -v curl >/dev/null || refuse "no curl for the requests to try"
    began=$SECONDS
    if ./run.sh --urls "http://127.0.0.1:$port" >port.log 2>&1 </dev/null; then refuse "a taken port was not refused"; fi
    [ $((SECONDS - began)) -le 5 ] && [ "$(wc -l <port.log)" = 2 ] || refuse "a taken port: $((SECONDS - began)) s, $(wc -l <port.log) lines"
    if ./run.sh --urls "http://127.0.0.1:$other" >data.log 2>&1 </dev/null; then refuse "a data folder in use was not refused"; fi
    [ $((SECONDS - began)) -le 10 ] && [ "$(wc -l <data.log)" = 2 ] || refuse "a data folder in use: $((SECONDS - began)) s, $(wc -l <data.log) lines"
    kill -TERM "$program"
    status=0
    wait "$program" || status=$?
    [ "$status" = 0 ] || refuse "ended with $status when stopped"
    printf "ok ready after %s s, taken port and folder refused at once, stopped in order\n" "$took"
'

# try SUITE WHO
try() {
    local suite=$1 who=$2 user=root home=root system=$folder/try-$1-$2 log=$folder/$1-$2 said='' status=0 began
    printf '%s\n' "== $suite, $who"
    rm -rf --one-file-system -- "$system"
    cp -a "$folder/base-$suite" "$system"
    if [ "$who" = sudo ]; then
        user=newcomer home=home/newcomer
        inside "$system" root sh -c 'apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends sudo &&
            useradd --create-home --shell /bin/bash newcomer && echo "newcomer ALL=(ALL) NOPASSWD: ALL" >/etc/sudoers.d/newcomer' >"$log-setup.log" 2>&1 || {
            result "$suite" "$who" set-up FAILED "see $log-setup.log"
            return
        }
    fi
    git clone --quiet --no-hardlinks "$checkout" "$system/$home/petitions"
    # Where packages come from is this machine's business too.
    if [ -e "$HOME/.nuget/NuGet/NuGet.Config" ]; then
        mkdir -p "$system/$home/.nuget/NuGet"
        cp "$HOME/.nuget/NuGet/NuGet.Config" "$system/$home/.nuget/NuGet/"
    fi
    [ "$user" = root ] || chroot "$system" chown -R "$user:" "/$home"

    said=$(inside "$system" "$user" bash -c "$try_run" try_run "$(free_port)" "$(free_port)" 2>&1 | tee "$log-run.log" | tail -n 1) || true
    cat "$system/$home/petitions/"{run,port,data}.log >>"$log-run.log" 2>/dev/null || true
    case $said in
        ok*) result "$suite" "$who" run.sh ok "${said#ok }" ;;
        *)
            result "$suite" "$who" run.sh FAILED "${said#FAILED }"
            tail -n 20 "$log-run.log"
            ;;
    esac

    if [ -n "$run_tests" ]; then
        began=$SECONDS
        inside "$system" "$user" bash -c 'cd ~/petitions && exec ./test.sh "$@"' test "${tests[@]}" </dev/null >"$log-test.log" 2>&1 || status=$?
        said="$(tail -n 1 "$log-test.log") (${tests[*]:-everything}, $((SECONDS - began)) s)"
        if [ "$status" = 0 ]; then
            result "$suite" "$who" test.sh ok "$said"
        else
            result "$suite" "$who" test.sh FAILED "$said"
            tail -n 40 "$log-test.log"
        fi
    fi
    rm -rf --one-file-system -- "$system"
}

# --- The image

box() { buildah --root "$folder/containers" --runroot "$folder/containers-run" "$@"; }

# stand_in SUITE NAME: an image named like one of the Dockerfile's FROM lines, with what that one is known to have.
stand_in() {
    local suite=$1 name=$2 system=$folder/stand-in container
    rm -rf --one-file-system -- "$system"
    cp -a "$folder/base-$suite" "$system"
    inside "$system" root sh -c 'apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends \
        ca-certificates openssl tzdata $(apt-cache search --names-only "^libicu[0-9]+$" | sed "s/ .*//") && useradd --uid 1654 --create-home app' || return 1
    case $name in */sdk:*) ;; *) rm -rf "$system/usr/share/dotnet/"{sdk,sdk-manifests,packs,templates} ;; esac
    container=$(box from scratch)
    box add --quiet "$container" "$system" / >/dev/null
    box config --env APP_UID=1654 --env ASPNETCORE_HTTP_PORTS=8080 --env DOTNET_RUNNING_IN_CONTAINER=true --env PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
        ${NUGET_CERT_REVOCATION_MODE:+--env NUGET_CERT_REVOCATION_MODE="$NUGET_CERT_REVOCATION_MODE"} "$container"
    box commit --quiet --rm "$container" "$name" >/dev/null
    rm -rf --one-file-system -- "$system"
}

# Runs in a network of its own, where nobody else has port 8080. Prints "ok …" or "FAILED …" in its last line.
# shellcheck disable=SC2016 # the inner shell expands them
try_served='
    folder=$1 container=$2 postgres=$3
    refuse() { printf "FAILED %s\n" "$1"; exit 1; }
    box() { buildah --root "$folder/containers" --runroot "$folder/containers-run" "$@"; }
    ip link set lo up
    mapfile -t entry < <(box inspect --format "{{range .OCIv1.Config.Entrypoint}}{{println .}}{{end}}" "$container" | sed "/^$/d")
    settings=()
    program() { box run --isolation chroot "${settings[@]}" "$container" -- "${entry[@]}" "$@" 2>&1; }
    lines() { grep -cv "^error building\|^Error: \|exit status\|^subprocess exited\|^$" "$1"; }

    program >"$folder/image-bare.log" && refuse "it started without settings"
    [ "$(lines "$folder/image-bare.log")" = 2 ] || refuse "without settings: $(lines "$folder/image-bare.log") lines"
    key=$(openssl rand -hex 32) password=$(openssl rand -hex 24)
    settings=(--env "Authentication__SigningKey=$key")
    program >"$folder/image-key.log" && refuse "it started without a database"
    [ "$(lines "$folder/image-key.log")" = 2 ] || refuse "without a database: $(lines "$folder/image-key.log") lines"

    data=$folder/image-data
    rm -rf "$data" && mkdir "$data" && printf "%s" "$password" >"$data/password" && chown -R postgres: "$data"
    as_postgres() { runuser -u postgres -- "$@"; }
    cd /
    as_postgres "$postgres/initdb" --pgdata "$data/files" --username petitions --pwfile "$data/password" --auth scram-sha-256 \
        --encoding UTF8 --locale C --lc-ctype C.UTF-8 >"$folder/image-postgres.log" 2>&1 || refuse "initdb"
    as_postgres "$postgres/postgres" -D "$data/files" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$data" >>"$folder/image-postgres.log" 2>&1 &
    until PGPASSWORD=$password "$postgres/psql" -qh 127.0.0.1 -U petitions -d postgres -c "create database petitions" 2>>"$folder/image-postgres.log"; do sleep 1; done
    settings+=(--env "ConnectionStrings__Petitions=Host=127.0.0.1;Database=petitions;Username=petitions;Password=$password")
    program --migrate --load-reference >"$folder/image-migrate.log" || refuse "--migrate --load-reference"

    program >"$folder/image-serve.log" &
    healthy=""
    mapfile -t check < <(box inspect --format "{{range .Docker.config.Healthcheck.Test}}{{println .}}{{end}}" "$container" | sed "/^$/d")
    for second in $(seq 120); do
        if box run --isolation chroot "$container" -- "${check[@]:1}" 2>/dev/null; then
            healthy=$second
            break
        fi
        sleep 1
    done
    [ -n "$healthy" ] || refuse "the HEALTHCHECK of the image never passed"
    # A token as docs/operations.md describes it, by hand.
    base64url() { openssl base64 -A | tr "+/" "-_" | tr -d "="; }
    body=$(printf %s "{\"alg\":\"HS256\",\"typ\":\"JWT\"}" | base64url).$(printf %s "{\"iss\":\"petitions\",\"aud\":\"petitions\",\"exp\":$(($(date +%s) + 3600)),\"name\":\"A\",\"role\":\"coordinator\",\"agency\":\"VP-UBND-T-LANGSON\"}" | base64url)
    token=$body.$(printf %s "$body" | openssl dgst -sha256 -hmac "$key" -binary | base64url)
    exec 3<>/dev/tcp/127.0.0.1/8080
    printf "GET /api/v1/petitions/board HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n" "$token" >&3
    head -n 1 <&3 | grep -q " 200 " || refuse "a token signed as documented"
    ! grep -qiE "gss|krb5|unhandled|^   at " "$folder"/image-{bare,key,migrate,serve}.log || refuse "a frightening line: $(grep -hiE "gss|krb5|unhandled|^   at " "$folder"/image-*.log | head -n 1)"
    printf "ok migrated, healthy after %s s, a token signed as documented is accepted\n" "$healthy"
'

try_image() {
    local suite=$1 name said container postgres=''
    printf '%s\n' "== image over $suite"
    for name in /usr/lib/postgresql/*/bin; do postgres=$name; done
    [ -x "$postgres/initdb" ] || stop "PostgreSQL is missing: apt-get install postgresql postgresql-contrib."
    for name in buildah ip openssl; do
        command -v "$name" >/dev/null || stop "“$name” is missing: apt-get install buildah iproute2 openssl."
    done
    rm -rf --one-file-system -- "$folder/clone"
    git clone --quiet --no-hardlinks "$checkout" "$folder/clone"
    while read -r name; do
        box inspect --type image "$name" >/dev/null 2>&1 || {
            printf '   making a stand-in for %s…\n' "$name"
            stand_in "$suite" "$name" >"$folder/image-stand-in.log" 2>&1 || {
                result "$suite" image stand-in FAILED "see $folder/image-stand-in.log"
                return
            }
        }
    done < <(sed -n 's/^FROM \([^ ]*\).*/\1/p' "$folder/clone/Dockerfile")
    printf '   building…\n'
    if ! box build --isolation chroot --pull-never --format docker --tag petitions-fresh "$folder/clone" >"$folder/image-build.log" 2>&1; then
        tail -n 30 "$folder/image-build.log"
        result "$suite" image build FAILED "see $folder/image-build.log"
        return
    fi
    result "$suite" image build ok "$(grep -c "STEP " "$folder/image-build.log") steps"
    container=$(box from --pull-never petitions-fresh)
    said=$(unshare --net --pid --fork --kill-child --mount-proc bash -c "$try_served" try_served "$folder" "$container" "$postgres" 2>"$folder/image-run.log" | tail -n 1) || true
    case $said in
        ok*) result "$suite" image serve ok "${said#ok }" ;;
        *)
            result "$suite" image serve FAILED "${said#FAILED }"
            tail -n 20 "$folder/image-run.log" "$folder"/image-{bare,key,migrate,serve}.log 2>/dev/null
            ;;
    esac
    box rm "$container" >/dev/null
    rm -rf --one-file-system -- "$folder/clone" "$folder/image-data"
}

if [ -n "$image" ]; then
    for suite in "${suites[@]}"; do
        if base_of "$suite"; then
            try_image "$suite"
            break
        fi
        result "$suite" image - "not tried" "no package mirror of this machine serves it"
    done
    printf '\n'
    printf '%s\n' "${results[@]}"
    [ "$failures" = 0 ]
    exit
fi

for suite in "${suites[@]}"; do
    if base_of "$suite"; then
        for who in "${people[@]}"; do
            try "$suite" "$who"
        done
    else
        printf '%s\n' "== $suite"
        result "$suite" - - "not tried" "no package mirror of this machine serves it"
    fi
done

printf '\n'
printf '%s\n' "${results[@]}"
[ "$failures" = 0 ]
