#!/usr/bin/env bash
# templates.sh: times 1,000 renderings of a full MADR 4 record in one process, by adrgen and by swift-mustache alone, in turns.
set -euo pipefail
cd "$(dirname "$0")/../.."

swift build -c release --product TemplateProbe >&2
"$(swift build -c release --show-bin-path)/TemplateProbe" bench
