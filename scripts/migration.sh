#!/usr/bin/env bash
# Writes a migration from EF's model and the SQL files, and freezes it.
#   scripts/migration.sh --initial     makes the one initial migration anew; only while nothing was released
#   scripts/migration.sh NAME          adds a migration after the released ones
# See "A migration" in CONTRIBUTING.md.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$root/scripts/machine.sh"
cd "$root"

[ $# = 1 ] || fail "scripts/migration.sh --initial | NAME"
folder=src/Infrastructure/Database/Migrations
name=$1
if [ "$name" = --initial ]; then
    [ -z "$(git tag --list 'v*')" ] || fail "A version was released: add a migration instead of making the first anew."
    rm -rf "$folder"
    name=Initial
fi

# Style is checked when everything is built; here only the model matters.
export RunAnalyzers=false EnforceCodeStyleInBuild=false
dotnet tool restore >/dev/null
dotnet ef migrations add "$name" --project src/Infrastructure --startup-project src/Infrastructure --output-dir Database/Migrations
class=$(basename "$(ls "$folder"/*_"$name".cs)" .cs)

# The attributes move to the migration itself: a copy of the whole model for each migration is nothing that anybody reads.
rm "$folder/$class.Designer.cs"
sed -i \
    -e 's/^    public partial class /    [DbContext(typeof(PetitionsDb))]\n    [Migration("'"$class"'")]\n    public partial class /' \
    -e 's/^using Microsoft.EntityFrameworkCore.Migrations;/using Microsoft.EntityFrameworkCore.Infrastructure;\nusing Microsoft.EntityFrameworkCore.Migrations;/' \
    "$folder/$class.cs"
# Blank lines and the byte order mark carry nothing in generated files.
sed -i -e '1s/^\xEF\xBB\xBF//' -e '/^[[:space:]]*$/d' "$folder/$class.cs" "$folder/PetitionsDbModelSnapshot.cs"

mkdir -p "$folder/$class"
if [ "$name" = Initial ]; then
    cp src/Infrastructure/Database/Schema/*.sql "$folder/$class/"
    # The last statement of Up.
    awk -v call="            migrationBuilder.RunFrozen(\"$class\");" '
        { lines[NR] = $0 }
        END {
            for (i = 1; i <= NR; i++) if (lines[i] ~ /protected override void Down/) down = i
            for (end = down - 1; lines[end] !~ /^        }/; end--);
            for (i = 1; i <= NR; i++) { if (i == end) print call; print lines[i] }
        }' "$folder/$class.cs" >"$folder/$class.tmp" && mv "$folder/$class.tmp" "$folder/$class.cs"
else
    say "Put into $folder/$class/ the SQL that brings the old functions, triggers and views to Database/Schema/*.sql," \
        "and call migrationBuilder.RunFrozen(\"$class\") where it is to run."
fi

(cd "$folder" && find . -type f ! -name '*ModelSnapshot.cs' ! -name frozen.sha256 | LC_ALL=C sort | sed 's|^\./||' | xargs sha256sum) >"$folder/frozen.sha256"
say "$folder/$class"
