#!/usr/bin/env bash
# Real VS Code, to try the extension in: code-server, which brings the whole of it as an npm package, a browser to show it,
# fonts for it (a Chinese one too), and what makes its pictures small. Nothing is compiled.
set -eu
cd "$(dirname "$0")/.."

packages=(chromium fonts-dejavu-core fonts-wqy-microhei pngquant unzip)
dpkg -s "${packages[@]}" >/dev/null 2>&1 || {
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${packages[@]}"
}

host=build/vscode-host
if [ ! -e "$host/complete" ]; then
  rm -rf "$host"
  mkdir -p "$host"
  cd "$host"
  # Its own argon2 would have to be compiled. It hashes the password, which is not used.
  echo '{"private":true,"dependencies":{"code-server":"4.100.3"},"overrides":{"argon2":"0.44.0"}}' >package.json
  npm install --ignore-scripts --no-audit --no-fund
  cd node_modules/code-server/lib/vscode
  npm install --omit=dev --ignore-scripts --no-audit --no-fund
  ln -sfn node_modules node_modules.asar
  cd - >/dev/null
  touch complete
  cd ../..
fi
# No home: it would write its settings there.
node "$host/node_modules/code-server/out/node/entry.js" --config "$host/none.yaml" --user-data-dir "$host/none" --version
