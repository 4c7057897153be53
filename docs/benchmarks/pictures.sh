#!/usr/bin/env bash
# pictures.sh [ADRGEN [COUNT…]]: times `diagrams` as a whole process on models of 10, 100 and 1,000 elements: texts of all views,
# their pictures with an empty cache and with a full one. Prints medians and the peak memory of the last.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
adrgen=$(realpath "${1:-$here/../../.build/dist/adrgen}")
shift || true
[ $# -gt 0 ] || set -- 10 100 1000
"$here/../../.ci/install" graphviz hyperfine time >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export XDG_CACHE_HOME=$work/cache

model() { # COUNT: systems of nine containers, each using the next one and every fourth one of another system
    awk -v systems=$(($1 / 10)) 'BEGIN {
        print "systems:"
        for (s = 0; s < systems; s++) {
            printf "  s%d:\n    name: System %d\n    description: Does what has to be done\n    containers:\n", s, s
            for (c = 0; c < 9; c++) {
                printf "      c%d:\n        name: Container %d\n        technology: Swift\n", c, c
                printf "        description: Keeps what belongs to it, and answers questions about it\n"
                if (c == 8) continue
                printf "        uses:\n          s%d.c%d: {description: Asks for entries, technology: HTTPS}\n", s, c + 1
                other = (s * 7 + c * 3 + 1) % systems
                if (c % 4 == 0 && other != s) printf "          s%d.c%d: {description: Sends events, technology: AMQP}\n", other, c
            }
        }
    }'
}

median() { # RUNS COMMAND [PREPARATION]: median wall time in milliseconds
    hyperfine --warmup 1 --runs "$1" --style none ${3:+--prepare "$3"} --export-csv times.csv "$2" >&2
    awk -F, 'NR == 2 { printf "%.1f", $4 * 1000 }' times.csv
}

for count; do
    model "$count" >model.yml
    diagrams="exec $adrgen diagrams model.yml --output out --format"
    text=$(median 7 "$diagrams mermaid")
    cold=$(median 3 "$diagrams svg" 'rm -rf cache')
    warm=$(median 7 "$diagrams svg")
    peak=$(/usr/bin/time -f %M bash -c "$diagrams svg" 2>&1 >/dev/null | tail -1)
    views=$(find out -name '*.svg' | wc -l)
    rm -rf out
    echo "$count elements, $views views: texts $text ms; pictures cold $cold ms, warm $warm ms, $((peak / 1024)) MiB"
done
