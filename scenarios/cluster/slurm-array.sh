#!/bin/bash
# A study of 100 000 replications as a Slurm job array: every task makes its part, a last job merges them.
# Submit both from the folder of the project, with the parts on a file system that all nodes see:
#
#   array=$(sbatch --parsable scenarios/cluster/slurm-array.sh)
#   sbatch --dependency=afterok:"$array" --wrap 'corridorsim merge out/shards --out out/study'
#
#SBATCH --job-name=corridorsim
#SBATCH --array=1-100
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=02:00:00
#SBATCH --requeue
set -euo pipefail

# A task that Slurm restarts, because its node went down, goes on where its results end (--resume).
corridorsim run scenarios/mini-corridor.yaml --replications 100000 --shard auto --resume --threads "${SLURM_CPUS_PER_TASK:-1}" --quiet --out out/shards
