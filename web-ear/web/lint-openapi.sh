#!/usr/bin/env bash
# Checks the committed OpenAPI document against .spectral.yaml. Needs Node.js 18 or newer; fetches the pinned linter.
set -euo pipefail
cd "$(dirname "$0")"
exec npx --yes @stoplight/spectral-cli@6.16.0 lint --fail-severity=warn --ruleset .spectral.yaml ../../docs/openapi.yaml
