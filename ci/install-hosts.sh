#!/usr/bin/env bash
# Debian's pre-commit, to try the hook with the program that people use, and Groovy, whose compiler reads Jenkinsfiles.
set -eu
if command -v pre-commit >/dev/null && command -v groovyc >/dev/null; then
  echo 'already here'
  exit 0
fi
apt-get update -qq
apt-get install -y -qq --no-install-recommends pre-commit groovy
