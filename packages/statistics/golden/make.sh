#!/bin/sh
# Makes every golden file again. Debian 12: apt-get install r-base-core r-cran-proc r-cran-epir r-cran-vcd r-cran-psych r-cran-rms python3-sklearn
set -eu
cd "$(dirname "$0")"
export TZ=UTC
for subject in distribution proportion two-by-two roc agreement calibration drift readers; do
  Rscript "$subject.R" > "$subject.json"
done
"${PYTHON:-/usr/bin/python3}" precision-recall.py > precision-recall.json
cd ../../.. && npx biome format --write packages/statistics/golden
