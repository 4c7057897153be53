# What the transcripts' commands may use besides adrgen.

# repository: makes the folder a Git repository and commits what is there.
repository() {
    git init -q -b main && git add -A && git commit -q --allow-empty -m 'Begin'
}

# changes: what has changed since the last call, as a diff.
changes() {
    git add -A && git diff --cached --no-color --no-ext-diff -U1 | sed '/^diff /d; /^index /d; /^similarity /d'
    git commit -q --allow-empty -m 'Go on'
}

# record FILE TITLE STATUS: writes a plain record.
record() {
    mkdir -p "$(dirname "$1")"
    printf '# %s\n\n## Status\n\n%s\n\n## Context\n\nSomething has to be decided.\n' "$2" "$3" >"$1"
}

# unprivileged COMMAND…: runs a command that file permissions apply to, whoever runs the tests.
unprivileged() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --bounding-set=-dac_override,-dac_read_search -- "$@"
    else
        "$@"
    fi
}

# little_memory COMMAND…: runs a command in at most a gigabyte of address space.
little_memory() {
    (ulimit -v 1048576 && exec "$@")
}

# terminal COLUMNS COMMAND: runs a command on a terminal; escape sequences are shown as ‹…›.
terminal() {
    script -qec "stty cols $1 rows 40; $2" /dev/null | tr -d '\r' | sed "s/$(printf '\033')\[\([0-9;]*\)m/‹\1›/g"
}

# outline: changes without empty lines and what a template prompts for.
outline() {
    changes | sed '/{/d; /^+$/d; /^+.*[.?…”"]$/d'
}

# untimed COMMAND…: runs a command and leaves out how long it says it took.
untimed() {
    untimed_output=$("$@")
    untimed_status=$?
    [ -z "$untimed_output" ] || printf '%s\n' "$untimed_output" | sed 's/ in [0-9.]* s:/:/'
    return $untimed_status
}
