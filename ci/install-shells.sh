#!/usr/bin/env bash
# The shells that zklint completes in, and two programs that check man pages.
set -eu
if command -v zsh >/dev/null && command -v fish >/dev/null && command -v mandoc >/dev/null && command -v groff >/dev/null; then
  echo 'already here'
  exit 0
fi
apt-get update -qq
apt-get install -y -qq --no-install-recommends zsh fish mandoc groff-base
