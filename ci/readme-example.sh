#!/usr/bin/env bash
# The README's first command finds what the example has wrong, and says so with exit code 1.
set -u
out=$(npx zklint -f compact examples/ensemble)
status=$?
printf '%s\nexit code %s\n' "$out" "$status"
[ "$status" -eq 1 ] && [ "$(printf '%s\n' "$out" | grep -c ' error ')" -eq 2 ]
