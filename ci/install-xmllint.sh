#!/usr/bin/env bash
# xmllint, which tells whether XML keeps to a schema.
set -eu
command -v xmllint >/dev/null && exit 0
apt-get update -qq
apt-get install -y -qq --no-install-recommends libxml2-utils
