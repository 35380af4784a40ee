#!/bin/sh
# Makes build/zklint.vsix, and fails where it is over 1 MB, holds a file that users don't need, or pictures are not found.
set -eu
cd "$(dirname "$0")/.."

[ -x ci/node_modules/.bin/vsce ] || (cd ci && npm ci --no-audit --no-fund)
npm run build --silent --workspace zklint-vscode

command -v unzip >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends unzip; }
mkdir -p build
rm -f build/zklint.vsix
vsix=$PWD/build/zklint.vsix
# Everything is bundled, so vsce has no dependencies to look for. It takes links for those of the repository's top.
here=$(node -p "require('./package.json').repository.url")
(cd packages/vscode && ../../ci/node_modules/.bin/vsce package --no-dependencies --out "$vsix" \
  --baseContentUrl "$here/blob/HEAD/packages/vscode" --baseImagesUrl "$here/raw/HEAD/packages/vscode")

# A pattern a line. The first two are vsce's own; it writes names of documents in lower case.
expected='\[Content_Types\]\.xml
extension\.vsixmanifest
extension/dist/(extension|client|web|server)\.js
extension/dist/page/ensemble\.(js|css)
extension/dist/rule-pages(\.zh-cn)?\.json
extension/dist/settings\.schema(\.zh-cn)?\.json
extension/dist/syntaxes/[^/]+\.json
extension/dist/LICENSES\.txt
extension/package(\.nls(\.zh-cn)?)?\.json
extension/l10n/bundle\.l10n\.zh-cn\.json
extension/walkthrough/[a-z]+(\.nls\.zh-cn)?\.md
extension/snippets/zoocfg\.json
extension/icons/(zoocfg|ensemble)-(light|dark)\.png
extension/icon\.png
extension/(readme\.md|changelog\.md|LICENSE\.txt)'
files=$(unzip -Z1 "$vsix")
echo "$files"
size=$(wc -c < "$vsix")
echo "$size of at most 1000000 bytes"
if echo "$files" | grep -vxE "$expected" >&2; then
  echo 'These files do not belong into the extension.' >&2
  exit 1
fi
if [ "$size" -gt 1000000 ]; then
  echo 'The extension is too big.' >&2
  exit 1
fi
# Pictures are not in it: vsce gives their addresses in the repository.
repository=$(node -p "require('./packages/vscode/package.json').repository.url.replace(/\.git$/, '')")
unzip -p "$vsix" extension/readme.md | grep -oE '!\[[^]]*\]\([^)]+\)' | sed 's/.*(//; s/)$//' | while read -r address; do
  case $address in
    "$repository"/raw/HEAD/*.png) [ -e "${address#"$repository"/raw/HEAD/}" ] ;;
    *) false ;;
  esac || {
    echo "The README shows $address, which is no picture of the repository." >&2
    exit 1
  }
done
