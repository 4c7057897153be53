# Writes a log of decision records, the same bytes for the same arguments:
#   awk -v count=1000 -v folder=doc/adr -f make-log.awk
# Each record is about 4 KB in the format of adr-tools, every twelfth superseded by its successor.

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

BEGIN {
    products = "PostgreSQL|SQLite|RabbitMQ|Redis|gRPC|REST|JSON Schema|OpenTelemetry|Prometheus|Kubernetes|Terraform|OpenSearch"
    topics = "persistence|messages|sign-in|caching|deployment|metrics|rate limits|schema changes|retries|encryption|pagination"
    parts = "order service|catalogue|checkout|search index|warehouse link|payment worker|storefront|mail sender|report builder"
    for (i = 1; i <= count; i++) {
        file = folder "/" name(i)
        printf "# %d. %s\n\nDate: %04d-%02d-%02d\n\n## Status\n\n", i, title(i), \
            2016 + int(i * 10 / (count + 1)), i % 12 + 1, i % 28 + 1 >file
        if (i % 12 == 1 && i < count) {
            printf "Superseded by %s\n\n", reference(i + 1) >file
        } else {
            print "Accepted\n" >file
        }
        if (i % 12 == 2) {
            printf "Supersedes %s\n\n", reference(i - 1) >file
        }
        printf "## Context\n\n%s\n\n%s\n\n", paragraph(i), paragraph(i + 31) >file
        printf "| Option | p95 | Cost |\n| --- | ---: | ---: |\n" >file
        for (k = 0; k < 4; k++) {
            printf "| %s | %d ms | %d EUR |\n", pick(products, i + k), (i * 17 + k * 53) % 400 + 2, (i * 31 + k * 71) % 4000 + 40 >file
        }
        printf "\n```sql\n-- ## Status\nCREATE TABLE part_%d (id bigint PRIMARY KEY, body jsonb NOT NULL);\n```\n\n", i >file
        printf "## Decision\n\n%s\n\n* %s\n* %s\n\n%s\n\n", paragraph(i + 7), pick(topics, i), pick(topics, i + 1), paragraph(i + 57) >file
        printf "## Consequences\n\n%s\n\n%s\n", paragraph(i + 11), paragraph(i + 97) >file
        close(file)
    }
}
