#!/bin/sh
# Samples the replications of a scenario with perf and prints which part of the program was running, as shares of the samples.
# Usage: benchmarks/where-time-goes.sh [SCENARIO] [REPLICATIONS]      default: middle-corridor-2025.yaml 40
set -eu
here=$(dirname "$0")
command -v perf > /dev/null || { echo "perf was not found. Install it with: apt-get install linux-perf" >&2; exit 1; }
dotnet build -c Release -v quiet --nologo "$here/CorridorSim.Benchmarks" >&2
samples=$(mktemp)
trap 'rm -f "$samples"' EXIT
# Without this setting perf sees compiled methods as one anonymous block of memory.
DOTNET_EnableWriteXorExecute=0 DOTNET_PerfMapEnabled=1 perf record -q -F 1999 -o "$samples" \
    dotnet "$here/CorridorSim.Benchmarks/bin/Release/net10.0/CorridorSim.Benchmarks.dll" corridor "${1:-middle-corridor-2025.yaml}" "${2:-40}" >&2
perf report -i "$samples" --stdio --no-children --comm dotnet --sort dso,symbol 2> /dev/null | awk '
    /^#/ || NF < 3 { next }
    { part = "rest of .NET and of the system"
      if (match($0, /CorridorSim\.Model\.[A-Z][A-Za-z]*\./)) { split(substr($0, RSTART, RLENGTH), name, "."); part = name[3] }
      else if (/CorridorSim\.Model\./) part = "run and carriers"
      else if (/CorridorSim\.Kernel\.Randomness/) part = "random draws"
      else if (/CorridorSim\.Kernel/) part = "engine"
      else if (/libm\.so/) part = "random draws"
      else if (/libclrjit/) part = "compiler"
      else if (/libcoreclr|WriteBarrier/) part = "collector and write barriers"
      sum[part] += $1; all += $1 }
    END { for (part in sum) printf "%5.1f %%  %s\n", 100 * sum[part] / all, part }' | sort -rn
