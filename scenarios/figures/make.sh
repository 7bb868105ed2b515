#!/usr/bin/env bash
# Draws the figures that README.md shows, into the folder named or beside this script. Needs the built program and Node.js.
# Equal scenarios give equal files: CI draws them anew and compares.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
to="${1:-scenarios/figures}"
corridorsim() { dotnet src/CorridorSim.Cli/bin/Release/net10.0/corridorsim.dll "$@"; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

for scenario in middle-corridor-2025 ambition-10mt; do
  corridorsim run "scenarios/$scenario.yaml" --replications 20 --worth-most never --quiet --out "$work/$scenario" >"$work/log"
  corridorsim figures "$work/$scenario" --out "$work/$scenario/figures" >"$work/log"
done
corridorsim figures "$work/middle-corridor-2025" "$work/ambition-10mt" --out "$work/compared" >"$work/log"

mkdir -p "$to"
cp "$work/middle-corridor-2025/figures/map.svg" "$to/middle-corridor-2025.svg"
cp "$work/ambition-10mt/figures/exceedance.caspian.svg" "$to/ambition-10mt-verdict.svg"
cp "$work/ambition-10mt/figures/bottlenecks.svg" "$to/ambition-10mt-binds.svg"
cp "$work/ambition-10mt/figures/map.svg" "$to/ambition-10mt-map.svg"
cp "$work/compared/time-distance.compared.wagons-kazakhstan-west.svg" "$to/ambition-10mt-time-distance.svg"
