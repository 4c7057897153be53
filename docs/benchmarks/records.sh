#!/usr/bin/env bash
# records.sh [ADRGEN [LOG]]: times `new` and `list` as whole processes against adr-tools on logs of 1,000 records, and
# measures time and memory of `list` on 5,000. LOG is a folder of records to use in place of the first log; it is copied.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
adrgen=$(realpath "${1:-$here/../../.build/dist/adrgen}")
given=${2:+$(realpath "$2")}
"$here/../../.ci/install" adr-tools hyperfine time >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export VISUAL='' EDITOR=''

make_log() { # COUNT FOLDER [FORM]
    mkdir -p "$2/doc/adr"
    awk -v count="$1" -v folder="$2/doc/adr" -v form="${3:-}" -f "$here/make-log.awk"
}

size() { # FOLDER
    find "$1" -type f -printf '%s\n' | awk '{ bytes += $1 } END { printf "%.1f MB in %d files", bytes / 1e6, NR }'
}

# Both tools in one go, so that a busy machine slows down both.
compare() { # NAME ADR-TOOLS' COMMAND, ADRGEN'S COMMAND
    hyperfine --shell=none --warmup 3 --runs 20 --prepare 'find doc/adr -name *-measure-this.md -delete' \
        --style basic --export-csv "$work/times.csv" "$2" "$3" >&2
    awk -F, -v name="$1" 'NR > 1 { median[NR] = $4 * 1000; least[NR] = $7 * 1000 }
        END {
            printf "  %-14s adr-tools %7.1f ms (at least %7.1f)   adrgen %7.1f ms (at least %7.1f)   ratio %.2f\n", \
                name, median[2], least[2], median[3], least[3], median[2] / median[3]
        }' "$work/times.csv"
}

memory() { # ARGUMENTS OF ADRGEN
    /usr/bin/time -f '%M %e' -o "$work/memory" "$adrgen" "$@" >"$work/output"
    read -r kilobytes seconds <"$work/memory"
    printf '  %-14s %d MiB at most, %s s\n' "$*" "$((kilobytes / 1024))" "$seconds"
}

if [ -n "$given" ]; then
    mkdir -p "$work/first/doc"
    cp -R "$given" "$work/first/doc/adr"
else
    make_log 1000 "$work/first"
fi
make_log 1000 "$work/madr" madr
for log in first madr; do
    cd "$work/$log"
    echo "$log log, $(size doc/adr); medians of 20 runs"
    compare list 'adr list' "$adrgen list"
    compare 'list --json' 'adr list' "$adrgen list --json"
    compare new 'adr new Measure this' "$adrgen new --no-edit Measure this"
done

make_log 5000 "$work/large"
make_log 5000 "$work/large-madr" madr
for log in large large-madr; do
    cd "$work/$log"
    echo "$log log, $(size doc/adr); peak memory"
    memory list
    memory list --json
done
