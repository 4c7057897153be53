# Writes a log of decision records, the same bytes for the same arguments:
#   awk -v count=1000 -v folder=doc/adr [-v form=madr] -f make-log.awk
# Each record is about 4 KB, in the format of adr-tools or with form=madr in that of MADR 4 with front matter; every
# twelfth is superseded by its successor.

function pick(list, seed,    parts, n) {
    n = split(list, parts, "|")
    return parts[seed % n + 1]
}

function title(i) {
    return "Use " pick(products, i * 7) " for " pick(topics, i * 3) " in the " pick(parts, i * 5)
}

function name(i,    slug) {
    slug = tolower(title(i))
    gsub(/[^a-z0-9]+/, "-", slug)
    return sprintf("%04d-%s.md", i, slug)
}

function reference(i) {
    return "[" i ". " title(i) "](" name(i) ")"
}

function paragraph(seed,    text, k) {
    text = ""
    for (k = 0; k < 6; k++) {
        text = text (k ? " " : "") "The " pick(parts, seed + k) " depends on " pick(topics, seed * 3 + k) \
            " of the " pick(parts, seed + 2 * k + 1) ", and " (seed * 13 + k * 29) % 97 + 2 " % of its requests wait for it."
    }
    return text
}

function date(i) {
    return sprintf("%04d-%02d-%02d", 2016 + int(i * 10 / (count + 1)), i % 12 + 1, i % 28 + 1)
}

function table(i, file,    k) {
    printf "| Option | p95 | Cost |\n| --- | ---: | ---: |\n" >file
    for (k = 0; k < 4; k++) {
        printf "| %s | %d ms | %d EUR |\n", pick(products, i + k), (i * 17 + k * 53) % 400 + 2, (i * 31 + k * 71) % 4000 + 40 >file
    }
    printf "\n```sql\n-- ## Status\nCREATE TABLE part_%d (id bigint PRIMARY KEY, body jsonb NOT NULL);\n```\n\n", i >file
}

function nygard(i, file) {
    printf "# %d. %s\n\nDate: %s\n\n## Status\n\n", i, title(i), date(i) >file
    if (i % 12 == 1 && i < count) {
        printf "Superseded by %s\n\n", reference(i + 1) >file
    } else {
        print "Accepted\n" >file
    }
    if (i % 12 == 2) {
        printf "Supersedes %s\n\n", reference(i - 1) >file
    }
    printf "## Context\n\n%s\n\n%s\n\n", paragraph(i), paragraph(i + 31) >file
    table(i, file)
    printf "## Decision\n\n%s\n\n* %s\n* %s\n\n%s\n\n", paragraph(i + 7), pick(topics, i), pick(topics, i + 1), paragraph(i + 57) >file
    printf "## Consequences\n\n%s\n\n%s\n", paragraph(i + 11), paragraph(i + 97) >file
}

function madr(i, file,    k) {
    printf "---\nstatus: %s\ndate: %s\n", i % 12 == 1 && i < count ? "\"superseded by " reference(i + 1) "\"" : "accepted", date(i) >file
    printf "decision-makers: [%s team, %s team]\nconsulted:\n  - Operations\n  - Support\n---\n\n", pick(parts, i), pick(parts, i + 1) >file
    printf "# %s\n\n## Context and Problem Statement\n\n%s\n\n## Decision Drivers\n\n", title(i), paragraph(i) >file
    for (k = 0; k < 3; k++) printf "* %s of the %s\n", pick(topics, i + k), pick(parts, i + 2 * k) >file
    printf "\n## Considered Options\n\n" >file
    for (k = 0; k < 3; k++) printf "* %s\n", pick(products, i * 7 + k) >file
    printf "\n## Decision Outcome\n\nChosen option: \"%s\", because it measured best.\n\n%s\n\n### Consequences\n\n", pick(products, i * 7), paragraph(i + 7) >file
    for (k = 0; k < 4; k++) printf "* %s, because %s gets easier\n", k % 2 ? "Bad" : "Good", pick(topics, i + k) >file
    printf "\n### Confirmation\n\n%s\n\n## Pros and Cons of the Options\n\n", paragraph(i + 31) >file
    for (k = 0; k < 3; k++) {
        printf "### %s\n\n* Good, because of **%s**\n* Neutral, because of `%s`\n* Bad, because of %s\n\n", pick(products, i * 7 + k), \
            pick(topics, i + k), pick(topics, i + k + 1), pick(topics, i + k + 2) >file
    }
    table(i, file)
    printf "## More Information\n\n" >file
    for (k = 1; k <= 3 && k < i; k++) printf "* %s\n", reference(i - k) >file
    printf "\n%s\n", paragraph(i + 57) >file
}

BEGIN {
    products = "PostgreSQL|SQLite|RabbitMQ|Redis|gRPC|REST|JSON Schema|OpenTelemetry|Prometheus|Kubernetes|Terraform|OpenSearch"
    topics = "persistence|messages|sign-in|caching|deployment|metrics|rate limits|schema changes|retries|encryption|pagination"
    parts = "order service|catalogue|checkout|search index|warehouse link|payment worker|storefront|mail sender|report builder"
    for (i = 1; i <= count; i++) {
        file = folder "/" name(i)
        if (form == "madr") madr(i, file); else nygard(i, file)
        close(file)
    }
}
