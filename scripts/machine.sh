# What run.sh and test.sh need from the machine. Sourced, not run; "root" is the checkout.
# Chỉ cài những gì còn thiếu / Installs only what is missing.
# What stands here uses bash and what every Debian and Ubuntu has (coreutils, grep, sed, util-linux), and nothing else.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
# Images made for other programs switch ICU off; Vietnamese text needs it.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
export HOME="${HOME:-/tmp}"
# An ordinary user's PATH on Debian lacks the folders of ldconfig and of some servers.
export PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"

say() { printf '%s\n' "$@" >&2; }

fail() {
    say "$@"
    exit 1
}

# --- How far it is

# follow LABEL FAR LOG COMMAND…: runs the command with its output in LOG and says meanwhile how long it has taken and, where the
# function FAR (given LOG) knows, how far it is: on one line of a terminal, elsewhere with a new line every ten seconds.
# The command stays in the foreground, so that Ctrl-C reaches it.
follow() {
    local label=$1 far=$2 log=$3 ticker status=0
    shift 3
    : >"$log"
    tick "$label" "$far" "$log" &
    ticker=$!
    "$@" >"$log" 2>&1 || status=$?
    kill "$ticker" 2>/dev/null || true
    wait "$ticker" 2>/dev/null || true
    [ ! -t 2 ] || printf '\r\033[K' >&2
    return "$status"
}

tick() {
    local label=$1 far=$2 log=$3 began=$SECONDS passed next=10
    while sleep 1 >/dev/null 2>&1 && kill -0 "$$" 2>/dev/null; do
        passed=$((SECONDS - began))
        if [ -t 2 ]; then
            printf '\r\033[K%s' "$label · $("$far" "$log")$passed s" >&2
        elif [ "$passed" -ge "$next" ]; then
            next=$((passed + 10))
            printf '%s\n' "$label · $("$far" "$log")$passed s" >&2
        fi
    done
}

far_unknown() { :; }

# --- Packages

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# May packages be installed here? Asks for the password, if any, before anything is written over the question.
can_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" != 0 ] || return 0
    command -v sudo >/dev/null || return 1
    if [ -t 0 ]; then sudo -v; else sudo -n true 2>/dev/null; fi
}

# “pmstatus:libicu72:45.5000:Unpacking libicu72 (amd64)” → “45 % (libicu72) · ”
far_apt() {
    sed -nE 's/^dlstatus:[^:]*:([0-9]+).*$/tải về \/ download \1 % · /p; s/^pmstatus:([^:]*).*:([0-9]+)[.0-9]*:[^:]*$/\2 % (\1) · /p' "$1" | tail -n 1
}

# The runtime of ICU is named after its version (libicu72, libicu76 …): the newest that this distribution has.
icu_package() {
    local found
    found=$(apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | sed 's/ .*//' | sort -V | tail -n 1)
    printf '%s' "${found:-libicu-dev}"
}

# The oldest PostgreSQL that the program starts (PostgresBinaries.MinimumMajor).
oldest_postgres=15

has_postgres() {
    local folder major
    for folder in "${PETITIONS_PG_BIN:-}" "$(dirname "$(command -v initdb || echo /nowhere/initdb)")" \
        "$(pg_config --bindir 2>/dev/null || true)" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin; do
        if [ -n "$folder" ] && [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then
            # “postgres (PostgreSQL) 15.8 (Debian 15.8-0+deb12u1)”
            major=$("$folder/postgres" --version | sed -nE 's/^.* ([0-9]+)[.a-z].*$/\1/p;q')
            [ "${major:-0}" -lt "$oldest_postgres" ] || return 0
        fi
    done
    return 1
}

has_library() { ldconfig -p 2>/dev/null | grep -q "$1"; }

has_certificates() {
    [ -n "${SSL_CERT_FILE:-}${SSL_CERT_DIR:-}" ] || [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -e /etc/pki/tls/certs/ca-bundle.crt ] ||
        [ -e /etc/ssl/cert.pem ] || [ -e /etc/ssl/ca-bundle.pem ]
}

# install_packages PACKAGE…: in one go, saying how far it is. "icu" stands for the package of ICU, whose name is known only after the update.
install_packages() {
    local log names settings=/etc/postgresql-common/createcluster.d/petitions.conf status=0
    names=" $* "
    names=${names/ icu / libicu-dev }
    names=${names# } names=${names% }
    can_install || fail \
        "Còn thiếu: $names. Hãy cài bằng quyền quản trị rồi chạy lại: apt-get install $names" \
        "Missing: $names. Install it as an administrator and start again: apt-get install $names"
    log=$(mktemp)
    say "Cài đặt / Installing: $names"
    follow "  Danh mục gói / Package lists" far_unknown "$log" \
        as_root apt-get -qq -o DPkg::Lock::Timeout=300 update || status=$?
    if [ "$status" = 0 ]; then
        names=" $* "
        names=${names/ icu / $(icu_package) }
        # Petitions runs a server of its own, so Debian's need not be created and started. Only for this installation.
        case $names in
            *" postgresql "*)
                as_root sh -c "mkdir -p '${settings%/*}' && echo 'create_main_cluster = false' >'$settings'" 2>/dev/null || true
                ;;
        esac
        # apt tells how far it is on descriptor 8, which is the log too. It is opened behind sudo, which closes what it is handed; descriptor 1
        # itself would be closed for the programs that packages run.
        # shellcheck disable=SC2086 # the names are words
        follow "  Cài đặt / Installing" far_apt "$log" \
            as_root sh -c 'DEBIAN_FRONTEND=noninteractive exec apt-get "$@" 8>&1' apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
            -o APT::Status-Fd=8 install --no-install-recommends $names || status=$?
        case $names in *" postgresql "*) as_root rm -f "$settings" 2>/dev/null || true ;; esac
    fi
    [ "$status" = 0 ] || {
        grep -vE '^(dl|pm)status:' "$log" >&2 || true
        rm -f "$log"
        names=${names# } names=${names% }
        fail "Không cài được (lý do ở trên): kiểm tra mạng và nguồn gói, rồi chạy lại hoặc tự cài: apt-get install $names" \
            "It could not be installed (the reason is above): look at the network and the package sources, then start again, or install by hand: apt-get install $names"
    }
    rm -f "$log"
}

# --- What must be there

# need [postgres] [curl]: everything that the machine must have, cheap questions first, one installation for all that is missing.
need() {
    local missing=() thing said
    need_sdk
    said=$( (cd "$root" && dotnet --version) 2>&1) || case $said in
        *ICU*) missing+=(icu) ;;
        *) fail_sdk "$said" ;;
    esac
    if command -v apt-get >/dev/null; then
        # The SDK fetches packages over TLS; a small Debian has neither OpenSSL nor anybody's certificate.
        has_library 'libssl\.so\.[13]' || missing+=(openssl)
        has_certificates || missing+=(ca-certificates)
        [ -e /usr/share/zoneinfo/Asia/Ho_Chi_Minh ] || missing+=(tzdata)
    fi
    for thing in "$@"; do
        case $thing in
            postgres) has_postgres || missing+=(postgresql postgresql-contrib) ;;
        esac
    done
    # Nothing here needs curl, but the requests to try in the README and on the terminal do: it comes along, and is no reason to stop.
    case " $* " in
        *" curl "*)
            if command -v curl >/dev/null; then
                :
            elif [ "${#missing[@]}" -gt 0 ]; then
                missing+=(curl)
            else
                say "Chưa có curl, cần cho các ví dụ / curl is missing, which the examples use: apt-get install curl"
            fi
            ;;
    esac
    [ "${#missing[@]}" = 0 ] || install_packages "${missing[@]}"
    case " ${missing[*]} " in
        *" icu "*) said=$( (cd "$root" && dotnet --version) 2>&1) || fail_sdk "$said" ;;
    esac
    case " $* " in
        *" postgres "*)
            has_postgres || fail \
                "Cần PostgreSQL $oldest_postgres trở lên mà bản phân phối này chỉ có bản cũ hơn: hãy cài từ https://www.postgresql.org/download/linux/ hoặc đặt PETITIONS_PG_BIN." \
                "PostgreSQL $oldest_postgres or later is needed and this distribution has an older one: install it from https://www.postgresql.org/download/linux/ or set PETITIONS_PG_BIN."
            ;;
    esac
}

# Is there a .NET SDK that global.json accepts? "dotnet --list-sdks" answers without ICU, which may still be missing.
need_sdk() {
    local wanted major found way
    # “"version": "10.0.100"”: that version or a later one of 10.0.
    wanted=$(sed -nE 's/^.*"version": *"([0-9.]+)".*$/\1/p' "$root/global.json")
    major=${wanted%.*}
    way=https://dotnet.microsoft.com/download/dotnet/$major
    command -v dotnet >/dev/null || fail \
        "Máy này chưa có lệnh dotnet: hãy cài .NET SDK ${major%.*} ($way), hoặc thêm thư mục của nó vào PATH." \
        "This machine has no command “dotnet”: install the .NET SDK ${major%.*} ($way), or add its folder to PATH."
    found=$(dotnet --list-sdks 2>&1) || fail_sdk "$found"
    found=$(sed 's/ .*//' <<<"$found" | tr '\n' ' ')
    found=${found% }
    grep -qE "(^| )${major//./\\.}\.[0-9]+( |$)" <<<"$found" || fail \
        "Cần .NET SDK $wanted trở lên của nhánh $major (global.json), máy này có: ${found:-chỉ có runtime, không có SDK}; hãy cài từ $way" \
        "The .NET SDK $wanted or a later $major is needed (global.json), and this machine has: ${found:-a runtime only, no SDK}; install it from $way"
}

# fail_sdk OUTPUT: dotnet is there and does not run.
fail_sdk() {
    case $1 in
        *ICU*) fail "dotnet không nạp được ICU, thư viện cho tiếng Việt: hãy cài bằng apt-get install libicu-dev (hoặc gói icu của bản phân phối)." \
            "dotnet cannot load ICU, the library for Vietnamese text: install it with apt-get install libicu-dev (or this distribution's icu package)." ;;
        *) fail "Lệnh dotnet có trên máy nhưng không chạy được: $(sed -n '/./{p;q}' <<<"$1")" \
            "The command “dotnet” is there and does not run: $(sed -n '/./{p;q}' <<<"$1")" ;;
    esac
}

# need_port URL…: each address, "http://HOST:PORT" and more after semicolons, is one that can be listened on, and nobody does yet.
need_port() {
    local url host port
    local -a all
    IFS=';' read -ra all <<<"$1"
    for url in "${all[@]}"; do
        if ! [[ $url =~ ^(https?)://(\[[0-9a-fA-F:.]+\]|[^][/:[:space:]]+)(:([0-9]{1,5}))?/?$ ]] || [ "${BASH_REMATCH[4]:-80}" -gt 65535 ]; then
            fail "«$url» không phải địa chỉ để lắng nghe: hãy viết như --urls http://127.0.0.1:5080" \
                "“$url” is no address to listen on: write it like --urls http://127.0.0.1:5080"
        fi
        [ "${BASH_REMATCH[1]}" = http ] || [ -n "${Kestrel__Certificates__Default__Path:-}" ] || fail \
            "Chưa có chứng chỉ cho «$url»: hãy dùng http:// (TLS kết thúc ở máy chủ phía trước), hoặc đặt Kestrel__Certificates__Default__Path." \
            "There is no certificate for “$url”: use http:// (TLS ends at a proxy in front), or set Kestrel__Certificates__Default__Path."
        host=${BASH_REMATCH[2]} port=${BASH_REMATCH[4]:-80}
        case $host in
            '*' | + | 0.0.0.0 | '[::]' | localhost) host=127.0.0.1 ;;
            '['*) host=${host#[} host=${host%]} ;;
        esac
        # Somebody who answers is there already. Port 0 lets the system choose.
        # shellcheck disable=SC2016 # the inner shell expands them
        if [ "$port" != 0 ] && timeout 2 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$host" "$port" 2>/dev/null; then
            fail "Cổng $port đang được chương trình khác dùng: hãy dừng chương trình đó, hoặc chọn cổng khác: --urls http://127.0.0.1:$((port % 65535 + 1))" \
                "Port $port is in use by another program: stop that one, or choose another port: --urls http://127.0.0.1:$((port % 65535 + 1))"
        fi
    done
}

# need_data FOLDER: the data folder can be written to, and no other copy of Petitions works on it (the program locks "lock" there).
need_data() {
    local status=0
    mkdir -p "$1" 2>/dev/null && [ -w "$1" ] || fail \
        "Không ghi được vào thư mục dữ liệu «$1»: hãy đặt PETITIONS_DATA là một thư mục của bạn." \
        "The data folder “$1” cannot be written to: set PETITIONS_DATA to a folder of yours."
    [ ! -e "$1/lock" ] || flock -n -E 75 "$1/lock" true 2>/dev/null || status=$?
    [ "$status" != 75 ] || fail \
        "Một bản Petitions khác đang dùng thư mục dữ liệu «$1»: hãy dừng bản đó, hoặc đặt PETITIONS_DATA là một thư mục khác." \
        "Another running copy of Petitions uses the data folder “$1”: stop that copy, or set PETITIONS_DATA to another folder."
}

# --- Building

# MSBuild names each project once it is restored ("Restored /…") and once it is built ("Petitions.Domain -> /…").
far_build() {
    local built restored
    built=$(grep -cE '^ +Petitions[A-Za-z.]* -> ' "$1")
    restored=$(grep -c '^ *Restored ' "$1")
    if [ "$built" -gt 0 ]; then
        printf '%s/%s · ' "$built" "$projects"
    elif [ "$restored" -gt 0 ]; then
        printf 'gói / packages: %s/%s · ' "$restored" "$projects"
    fi
}

# build LABEL NUMBER PROJECT [OPTION…]: that many projects; quiet unless it fails. Two copies started at once from one checkout build one after
# the other.
build() {
    local label=$1 projects=$2 log lock=$root/.artifacts/build.lock
    shift 2
    mkdir -p "$root/.artifacts" 2>/dev/null && [ -w "$root/.artifacts" ] || fail \
        "Không ghi được vào «$root»: hãy chạy trong một bản sao mã nguồn của bạn." \
        "“$root” cannot be written to: work in a clone of your own."
    log=$(mktemp)
    exec 9>"$lock"
    flock -n 9 || {
        say "Chờ một bản khác biên dịch xong / Waiting for another copy to finish its build…"
        flock 9
    }
    say "$label…"
    if ! follow "  $label" far_build "$log" dotnet build "$@" -c Release -v minimal -clp:NoSummary --disable-build-servers 9>&-; then
        grep -vE '^ +(Petitions[A-Za-z.]* -> |Restored |Determining projects )' "$log" >&2 || true
        if grep -qE 'NU1301|NU1101|NU1100' "$log"; then
            rm -f "$log"
            fail "Không tải được gói .NET: hãy kiểm tra mạng, proxy (HTTPS_PROXY) hoặc nguồn gói (dotnet nuget list source), rồi chạy lại." \
                "The .NET packages could not be fetched: look at the network, the proxy (HTTPS_PROXY) or the sources (dotnet nuget list source), then start again."
        fi
        rm -f "$log"
        fail "Biên dịch thất bại; lý do ở trên." "The build failed; the reason is above."
    fi
    exec 9>&-
    rm -f "$log"
}
