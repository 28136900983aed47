# What run.sh and test.sh need from the machine. Sourced, not run; "root" is the checkout.
# Chỉ cài những gì còn thiếu / Installs only what is missing.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
# Images made for other programs switch ICU off; Vietnamese text needs it.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
export HOME="${HOME:-/tmp}"

say() { printf '%s\n' "$@" >&2; }

fail() {
    say "$@"
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif ! command -v sudo >/dev/null; then
        return 126
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

apt_index_is_fresh=''

# install_packages WHAT PACKAGE…
install_packages() {
    local what=$1 log
    shift
    command -v apt-get >/dev/null || fail \
        "Thiếu $what. Máy này không có apt-get; hãy tự cài đặt rồi chạy lại." \
        "$what is missing. This machine has no apt-get; install it by hand and start again."
    say "Cài đặt $what / Installing $what: $*"
    log=$(mktemp)
    if { [ -n "$apt_index_is_fresh" ] || as_root apt-get -qq -o DPkg::Lock::Timeout=300 update; } >"$log" 2>&1 &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
            install --no-install-recommends "$@" >>"$log" 2>&1; then
        apt_index_is_fresh=yes
        rm -f "$log"
        return
    fi
    cat "$log" >&2
    rm -f "$log"
    fail "Không cài được $what. Hãy chạy với quyền quản trị: apt-get install $*" \
        "$what could not be installed. Run as an administrator: apt-get install $*"
}

need_dotnet() {
    command -v dotnet >/dev/null && (cd "$root" && dotnet --version >/dev/null 2>&1) || fail \
        "Cần .NET SDK 10 (https://dotnet.microsoft.com/download/dotnet/10.0)." \
        "The .NET SDK 10 is needed (https://dotnet.microsoft.com/download/dotnet/10.0)."
}

need_icu() {
    local found
    found=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep -c 'libicuuc\.so' || true)
    [ "$found" = 0 ] || return 0
    # The package is named after its version; libicu-dev depends on the right one.
    install_packages ICU libicu-dev
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

need_postgres() {
    local settings=/etc/postgresql-common/createcluster.d/petitions.conf status=0
    has_postgres && return
    # Petitions runs a server of its own, so Debian's need not be created and started. Only for this installation.
    as_root sh -c "mkdir -p '${settings%/*}' && echo 'create_main_cluster = false' >'$settings'" 2>/dev/null || true
    (install_packages PostgreSQL postgresql postgresql-contrib) || status=$?
    as_root rm -f "$settings" 2>/dev/null || true
    [ "$status" = 0 ] || exit "$status"
    has_postgres || fail \
        "Cần PostgreSQL $oldest_postgres trở lên; bản phân phối này có bản cũ hơn. Hãy cài từ kho của dự án PostgreSQL (https://www.postgresql.org/download/linux/), hoặc đặt PETITIONS_PG_BIN." \
        "PostgreSQL $oldest_postgres or later is needed, and this distribution has an older one. Install it from the repository of the PostgreSQL project (https://www.postgresql.org/download/linux/), or set PETITIONS_PG_BIN."
}

# build PROJECT [OPTION…]: quiet unless it fails. Two copies started at once from one checkout build one after the other.
build() {
    local log
    mkdir -p "$root/.artifacts"
    log=$(mktemp)
    exec 9>"$root/.artifacts/build.lock"
    flock 9
    if ! dotnet build "$@" -c Release -v quiet -clp:NoSummary --disable-build-servers >"$log" 2>&1 9>&-; then
        cat "$log" >&2
        rm -f "$log"
        fail "Biên dịch thất bại / The build failed."
    fi
    exec 9>&-
    rm -f "$log"
}
