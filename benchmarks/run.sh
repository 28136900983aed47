#!/usr/bin/env bash
# Builds the API, the baseline and the measuring program, and measures. See benchmarks/README.md.
#   benchmarks/run.sh [--petitions 1000000] [--seconds 8] [--rounds 5] [--connections 16] [--data FOLDER] [--only read,record,sweep,report]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$root/scripts/machine.sh"

need postgres
for project in src/Api/Petitions.Api.csproj benchmarks/Baseline/Petitions.Baseline.csproj benchmarks/Measure/Petitions.Measure.csproj; do
    build "Biên dịch / Building $(basename "$project" .csproj)" "?" "$root/$project"
done
unset ConnectionStrings__Petitions PETITIONS_DATA ASPNETCORE_ENVIRONMENT ASPNETCORE_URLS
exec dotnet "$root/benchmarks/Measure/bin/Release/net10.0/Petitions.Measure.dll" "$@"
