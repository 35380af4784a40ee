#!/bin/sh
# Makes build/zklint.vsix, and fails where it is too big or holds a file that users don't need.
set -eu
cd "$(dirname "$0")/.."

[ -x ci/node_modules/.bin/vsce ] || (cd ci && npm ci --no-audit --no-fund)
npm run build --silent --workspace zklint-vscode

command -v unzip >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends unzip; }
mkdir -p build
rm -f build/zklint.vsix
vsix=$PWD/build/zklint.vsix
# Everything is bundled, so vsce has no dependencies to look for.
(cd packages/vscode && ../../ci/node_modules/.bin/vsce package --no-dependencies --out "$vsix")

# The first two are vsce's own; it writes names of documents in lower case.
expected='^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension/(dist/((extension|client|web|server)\.js|LICENSES\.txt|syntaxes/[^/]+\.json)|package(\.nls(\.zh-cn)?)?\.json|l10n/bundle\.l10n\.zh-cn\.json|readme\.md|changelog\.md|LICENSE\.txt|icon\.png))$'
