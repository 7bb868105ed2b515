#!/bin/sh
# Runs the same models on this kernel and on SimPy, model by model in turn, and prints the ratio of operations per second.
# Usage: benchmarks/against-simpy/run.sh [SIZE] [MODEL...]      SIZE scales the length of the runs, default 1.
set -eu
here=$(dirname "$0")
python=${PYTHON:-/usr/bin/python3}
if ! "$python" -c 'import simpy' 2>/dev/null; then
    echo "SimPy was not found by $python. Install it with: apt-get install python3-simpy3" >&2
    exit 1
fi
dotnet build -c Release -v quiet --nologo "$here/../CorridorSim.Benchmarks" >&2
program=$here/../CorridorSim.Benchmarks/bin/Release/net10.0/CorridorSim.Benchmarks.dll

size=1
case "${1:-}" in [0-9]*) size=$1; shift ;; esac
models=${*:-hold-1 hold-10 hold-1000 hold-100000 mm1-customers mm1-store machine-shop ping-pong spawn any-of}

printf '%-14s %14s %14s %8s\n' model 'kernel, M op/s' 'SimPy, M op/s' ratio
for model in $models; do
    kernel=$(dotnet "$program" side-by-side "$size" "$model" | awk '{ print $2 / $3 / 1e6 }')
    simpy=$("$python" "$here/models.py" "$size" "$model" | awk '{ print $2 / $3 / 1e6 }')
    awk -v model="$model" -v kernel="$kernel" -v simpy="$simpy" 'BEGIN { printf "%-14s %14.2f %14.3f %8.0f\n", model, kernel, simpy, kernel / simpy }'
done
