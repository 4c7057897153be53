#!/usr/bin/env bash
# site.sh [ADRGEN [COUNT…]]: times `build` as a whole process against Hugo, which makes a page of each record, and
# cmark-gfm, which parses all of them and is the limit, on logs of 100, 1,000 and 5,000 records; then a build with nothing
# to do and one after an edit of one record. Prints medians, ratios and peak memory.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
adrgen=$(realpath "${1:-$here/../../.build/dist/adrgen}")
shift || true
[ $# -gt 0 ] || set -- 100 1000 5000
"$here/../../.ci/install" hugo cmark-gfm hyperfine time >&2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

hugo_site() { # FOLDER: the same records as a Hugo site with the least of layouts
    mkdir -p "$1/content" "$1/layouts/_default"
    cp -R log/docs/adr "$1/content/adr"
    cat >"$1/config.toml" <<'END'
baseURL = "https://shop.example/"
title = "Decisions"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
END
    echo '<!DOCTYPE html><html lang="en"><head><title>{{ .Title }}</title></head><body><main>{{ .Content }}</main></body></html>' \
        >"$1/layouts/_default/single.html"
    echo '<!DOCTYPE html><html lang="en"><head><title>{{ .Title }}</title></head><body><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>' \
        >"$1/layouts/_default/list.html"
}

median() { # COMMAND [PREPARATION]: median wall time in milliseconds
    hyperfine --warmup 1 --runs "${runs:-7}" --style none ${2:+--prepare "$2"} --export-csv times.csv "$1" >&2
    awk -F, 'NR == 2 { printf "%.1f", $4 * 1000 }' times.csv
}

memory() { # COMMAND: peak in MiB
    /usr/bin/time -f %M -o peak bash -c "$1" >/dev/null 2>&1
    echo $(($(tail -1 peak) / 1024))
}

for count; do
    rm -rf log hugo site
    mkdir -p log/docs/adr
    awk -v count="$count" -v folder=log/docs/adr -v form=madr -f "$here/make-log.awk"
    hugo_site hugo
    first=$(find log/docs/adr -name '*.md' | sort | head -1)
    build="exec $adrgen build -C log --output '$work/site'"
    sleep 0.1
    ours=$(median "$build" 'rm -rf site')
    hugo=$(median 'exec hugo --quiet -s hugo -d out' 'rm -rf hugo/out hugo/resources')
    limit=$(median 'find log/docs/adr -name "*.md" -exec cmark-gfm -e table -e strikethrough -e autolink -e tasklist {} + >html')
    $adrgen build -C log --output "$work/site" >/dev/null
    sleep 0.1
    $adrgen build -C log --output "$work/site" >/dev/null
    unchanged=$(median "$build")
    edited=$(median "$build" "echo more >>'$first'; sleep 0.1")
    rm -rf site hugo/out
    our_memory=$(memory "$build")
    hugo_memory=$(memory 'exec hugo --quiet -s hugo -d out')
    awk -v n="$count" -v a="$ours" -v h="$hugo" -v l="$limit" -v u="$unchanged" -v e="$edited" -v am="$our_memory" \
        -v hm="$hugo_memory" 'BEGIN {
            printf "%d records: adrgen %.1f ms, hugo %.1f ms, cmark-gfm %.1f ms\n", n, a, h, l
            printf "  adrgen/hugo %.3f, adrgen/cmark-gfm %.2f; memory %d MiB, hugo %d MiB\n", a / h, a / l, am, hm
            printf "  nothing changed %.1f ms (%.3f of a clean build), one record edited %.1f ms (%.3f)\n", u, u / a, e, e / a
        }'
done
