#!/usr/bin/env bash
# records.sh [ADRGEN [LOG]]: times `new` and `list` as whole processes against adr-tools on a log of 1,000 records, and measures
# the memory of `list --json` on 5,000. LOG is a folder of records to use in place of the first log; it is copied.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
adrgen=$(realpath "${1:-$here/../../.build/dist/adrgen}")
"$here/../../.ci/install" adr-tools hyperfine time >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make_log() { # COUNT FOLDER
    mkdir -p "$2/doc/adr"
    awk -v count="$1" -v folder="$2/doc/adr" -f "$here/make-log.awk"
}

if [ $# -ge 2 ]; then
    mkdir -p "$work/log/doc"
    cp -R "$2" "$work/log/doc/adr"
else
    make_log 1000 "$work/log"
fi
cd "$work/log"
export VISUAL='' EDITOR=''

compare() { # NAME ADR-TOOLS' COMMAND, ADRGEN'S COMMAND
    hyperfine --shell=none --warmup 3 --runs 20 --prepare 'find doc/adr -name *-measure-this.md -delete' \
        --style basic --export-csv "$work/times.csv" "$2" "$3" >&2
    awk -F, -v name="$1" 'NR > 1 { median[NR] = $4 * 1000; }
        END { printf "%-6s  adr-tools %8.1f ms   adrgen %6.1f ms   %.1f times faster\n", name, median[2], median[3], median[2] / median[3] }' \
        "$work/times.csv"
}
compare list "adr list" "$adrgen list"
compare new "adr new Measure this" "$adrgen new --no-edit Measure this"

make_log 5000 "$work/large"
cd "$work/large"
/usr/bin/time -f '%M %e' -o "$work/memory" "$adrgen" list --json >"$work/list.json"
read -r kilobytes seconds <"$work/memory"
echo "list --json, 5,000 records of $(du -sb --apparent-size doc/adr | cut -f1) bytes: $((kilobytes / 1024)) MiB at most, $seconds s"
