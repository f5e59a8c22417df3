"""Compares an exported model with its run on eight films: `python3 -m training.verify_export --run RUN --model DIR --data DIR`.

Needs the Python package onnxruntime. Ends with an error when logits differ by more than the stored float16 weights
explain, or when a class activation map's mean and bias do not give its logit.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from training.dataset import read_dataset
from training.evaluate import load_run
from training.network import CoronalWithMaps

FILMS = 8
LARGEST_LOGIT_DIFFERENCE = 0.05
LARGEST_IDENTITY_DIFFERENCE = 1e-3


def main() -> None:
    """Prints the largest differences."""
    parser = argparse.ArgumentParser(prog="python3 -m training.verify_export", description=__doc__)
    for name in ("run", "model", "data"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    arguments = parser.parse_args()
    network, settings, _ = load_run(arguments.run)
    dataset = read_dataset(arguments.data, "coronal")
    canvases = dataset.canvases(settings)[dataset.split("validation")[:FILMS]].astype(np.float32)
    films = ((canvases - np.float32(settings.mean)) / np.float32(settings.std))[:, None]
    with torch.inference_mode():
        logits, maps = (output.numpy() for output in CoronalWithMaps(network)(torch.from_numpy(films)))
    session = onnxruntime.InferenceSession(arguments.model / "coronal.onnx", providers=["CPUExecutionProvider"])
    stored_logits, stored_maps = session.run(["logits", "coronal_cam"], {"coronal": films})
    bias = np.array(json.loads((arguments.model / "manifest.json").read_text())["bias"])
    differences = {
        "films": len(films),
        "logits": float(np.abs(logits - stored_logits).max()),
        "maps": float(np.abs(maps - stored_maps).max()),
        "mapMeanPlusBiasToLogit": float(np.abs(stored_maps.mean((2, 3)) + bias - stored_logits).max()),
    }
    print(json.dumps(differences))
    if differences["logits"] > LARGEST_LOGIT_DIFFERENCE or differences["mapMeanPlusBiasToLogit"] > LARGEST_IDENTITY_DIFFERENCE:
        raise SystemExit("the exported model does not give what the run gives")


if __name__ == "__main__":
    main()
