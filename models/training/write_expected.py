"""Writes parity/five-networks.json: what PyTorch says of three phantom pairs, for the test of the exported graphs.

    python3 -m training.write_expected --run RUN --model NAME/VERSION --data DIR

DIR is a folder of `npm run phantom` whose studies are named after their seeds, so that the test can draw the same films.
"""

import argparse
import json
from pathlib import Path

import torch

from training.dataset import VIEWS, read_dataset
from training.five_networks import Exported
from training.measure import load_networks, normalized
from training.write_parity import FOLDER

STUDIES = 3
DIGITS = 5


def expected_outputs(run: Path, data: Path) -> list[dict]:
    """Every small output of the first studies, in full precision."""
    networks, settings, _ = load_networks(run)
    dataset, module = read_dataset(data, VIEWS), Exported(networks, VIEWS).eval()
    films = [normalized(dataset.canvases(view, settings[view])[:STUDIES], settings[view]) for view in VIEWS]
    with torch.inference_mode():
        outputs = dict(zip(module.output_names(), module(*films), strict=True))
    wanted = [name for name in outputs if name.endswith(("_logits", "_distance", "_cam", "_map"))]
    return [
        {
            "study": study.row["study"],
            "outputs": {name: [round(v, DIGITS) for v in outputs[name][index].flatten().tolist()] for name in wanted},
        }
        for index, study in enumerate(dataset.studies[:STUDIES])
    ]


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m training.write_expected", description=__doc__)
    for name in ("run", "model", "data"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    arguments = parser.parse_args()
    model = "/".join(arguments.model.resolve().parts[-2:])
    expected = {"model": model, "studies": expected_outputs(arguments.run, arguments.data)}
    (FOLDER / "five-networks.json").write_text(json.dumps(expected, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
