#!/usr/bin/env bash
# models.sh [ADRGEN [COUNT…]]: times `diagrams` as a whole process on models of 10, 100 and 1,000 elements: all views in each
# text form, into an empty folder and with nothing to do. Prints medians of 20 runs and peak memory.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
adrgen=$(realpath "${1:-$here/../../.build/dist/adrgen}")
shift || true
[ $# -gt 0 ] || set -- 10 100 1000
"$here/../../.ci/install" hyperfine time >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

median() { # COMMAND [PREPARATION]: median wall time in milliseconds
    hyperfine --shell=none --warmup 2 --runs 20 --export-csv times.csv ${2:+--prepare "$2"} "$1" >/dev/null 2>&1
    awk -F, 'NR == 2 { printf "%.0f", $6 * 1000 }' times.csv
}

for count in "$@"; do
    awk -v count="$count" -f "$here/make-model.awk" >model.yml
    for format in mermaid plantuml mermaid-c4 dot; do
        command="$adrgen diagrams model.yml --format $format --output out"
        first=$(median "$command" "rm -rf out")
        again=$(median "$command")
        memory=$(/usr/bin/time -f %M $command 2>&1 >/dev/null | tail -1)
        views=$(find out -type f | wc -l)
        echo "$count elements, $views views as $format: $first ms, with nothing to do $again ms, $((memory / 1024)) MB"
        rm -rf out
    done
done
