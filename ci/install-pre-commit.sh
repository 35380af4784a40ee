#!/usr/bin/env bash
# Debian's pre-commit, to try the hook with the program that people use.
set -eu
command -v pre-commit >/dev/null && { echo 'already here'; exit 0; }
apt-get update -qq
apt-get install -y -qq --no-install-recommends pre-commit
