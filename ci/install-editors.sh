#!/usr/bin/env bash
# The editors that the language server is tried in.
set -eu
packages=(neovim emacs-nox elpa-eglot vim vim-ale)
if dpkg -s "${packages[@]}" >/dev/null 2>&1; then
  echo 'already here'
  exit 0
fi
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${packages[@]}"
