# Says in one line what to install where Node.js is missing, with which the workspace's page is built; sourced.
if ! command -v npm >/dev/null || ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
  echo "ashiato: no Node.js 20.19 or newer with npm found; install it (nodejs.org, or Debian 13: nodejs npm)" >&2
  exit 69
fi
