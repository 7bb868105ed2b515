#!/bin/bash
# A study as a Slurm job array: every task makes its part, a last job merges them.
# Submit both from the folder of the project, with the parts on a file system that all nodes see:
#
#   array=$(sbatch --parsable scenarios/cluster/slurm-array.sh scenarios/mini-corridor.yaml 100000 out/shards)
#   sbatch --dependency=afterok:"$array" --wrap 'corridorsim merge out/shards --out out/study'
#
# 'sweep' and 'seek' take --shard auto --resume in the same way and share their design points.
#
#SBATCH --job-name=corridorsim
#SBATCH --array=1-100
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=02:00:00
#SBATCH --requeue
set -euo pipefail
scenario="$1" replications="$2" shards="$3"

# A task that Slurm restarts, because its node went down, goes on where its results end (--resume).
corridorsim run "$scenario" --replications "$replications" --shard auto --resume --threads "${SLURM_CPUS_PER_TASK:-1}" --quiet --out "$shards"
