#!/usr/bin/env bash
# Builds and runs Petitions on a PostgreSQL of its own. See --help.
set -euo pipefail
started_in=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
. "$root/scripts/machine.sh"

usage() {
    cat <<'USAGE'
./run.sh [--empty] [--urls http://127.0.0.1:PORT]

Cài những gì còn thiếu, biên dịch và chạy Petitions trên một PostgreSQL riêng. Dừng bằng Ctrl-C.
Installs what is missing, builds, and runs Petitions on a private PostgreSQL. Stop it with Ctrl-C.

  --empty       không nạp dữ liệu minh họa / without the demonstration data
  --urls URL    địa chỉ lắng nghe / address to listen on (http://127.0.0.1:5080)
  --help        trang này / this page

Biến môi trường / Environment:
  PETITIONS_DATA                 thư mục dữ liệu / data folder (.data)
  PETITIONS_PG_BIN               thư mục chứa initdb và postgres / folder of initdb and postgres
  ConnectionStrings__Petitions   dùng máy chủ PostgreSQL này, không chạy máy chủ riêng
                                 use this PostgreSQL server instead of a private one
  ASPNETCORE_ENVIRONMENT         Development
USAGE
}

urls=http://127.0.0.1:5080
arguments=()
while [ $# -gt 0 ]; do
    case $1 in
        --empty) arguments+=(--empty) ;;
        --urls)
            [ $# -ge 2 ] || fail "--urls cần một địa chỉ / --urls needs an address: --urls http://127.0.0.1:5080"
            urls=$2
            shift
            ;;
        --urls=*) urls=${1#--urls=} ;;
        -h | --help)
            usage
            exit
            ;;
        *)
            usage >&2
            say "" "Không hiểu / Not understood: $1"
            exit 2
            ;;
    esac
    shift
done

data=${PETITIONS_DATA:-$root/.data}
case $data in
    /*) ;;
    *) data=$started_in/$data ;;
esac

# What can go wrong is asked first: nobody waits for a build to read that a port is taken.
need_port "$urls"
if [ -n "${ConnectionStrings__Petitions:-}" ]; then
    need curl
else
    need_data "$data"
    need postgres curl
fi
projects=("$root"/src/*/*.csproj)
build "Biên dịch / Building" "${#projects[@]}" "$root/src/Api/Petitions.Api.csproj"

export PETITIONS_DATA=$data
export Reports__FolderRoot="${Reports__FolderRoot:-$data/reports}"
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
export ASPNETCORE_CONTENTROOT="$root/src/Api"
# exec: Ctrl-C and SIGTERM reach the program itself, which stops its PostgreSQL before it ends.
exec dotnet "$root/src/Api/bin/Release/net10.0/Petitions.Api.dll" --urls "$urls" ${arguments[@]+"${arguments[@]}"}
