"""Calibrates a trained run on validation and measures it on test: `python3 -m training.evaluate --run RUN --data DIR`.

With `--test-data` the test films are that whole other data set; otherwise they are the test patients of `--data`.
Prints a table and writes RUN/evaluation.json.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from training.calibrate import TASKS, calibrate, is_positive, task_probability
from training.dataset import Dataset, InvalidDataset, read_dataset, split_of
from training.figures import auroc, auroc_interval, counts, wilson_interval
from training.network import Coronal
from training.preprocess import Preprocessing


def load_run(run: Path) -> tuple[Coronal, Preprocessing, dict]:
    """The network of a run in evaluation mode on the CPU, its preprocessing and its whole checkpoint."""
    checkpoint = torch.load(run / "checkpoint.pt", map_location="cpu")
    network = Coronal()
    network.load_state_dict(checkpoint["network"])
    return network.eval(), Preprocessing(**checkpoint["preprocessing"]), checkpoint


def logits_of(network: Coronal, settings: Preprocessing, dataset: Dataset, rows: np.ndarray) -> np.ndarray:
    """[rows, 3] float32 at full resolution and full precision."""
    canvases, outputs = dataset.canvases(settings), []
    network = network.to(memory_format=torch.channels_last)
    with torch.inference_mode():
        for part in np.array_split(rows, max(1, len(rows) // 32)):
            films = (torch.from_numpy(canvases[part].astype(np.float32))[:, None] - settings.mean) / settings.std
            outputs.append(network(films.to(memory_format=torch.channels_last))[0].numpy())
    return np.concatenate(outputs)


def measure(logits: np.ndarray, labels: np.ndarray, calibration: dict) -> dict:
    """AUROC with interval, and sensitivity and specificity with counts at each operating point."""
    measured = {}
    for point in calibration["operatingPoints"]:
        scores = task_probability(logits, calibration["temperature"], point["task"])
        positive = is_positive(labels, point["task"])
        table = counts(scores, positive, point["threshold"])
        found, cleared = table["truePositives"], table["trueNegatives"]
        measured[point["task"]] = {
            "auroc": auroc(scores, positive),
            "confidenceInterval": auroc_interval(scores, positive),
            "threshold": point["threshold"],
            **table,
            "sensitivity": found / positive.sum(),
            "sensitivityInterval": wilson_interval(found, int(positive.sum())),
            "specificity": cleared / (~positive).sum(),
            "specificityInterval": wilson_interval(cleared, int((~positive).sum())),
        }
    return measured


def refuse_shared_patients(training: Dataset, test: Dataset) -> None:
    """A test patient whose films were learned from makes every figure too good. Raises InvalidDataset."""
    learned = {study.patient for study in training.studies if split_of(study.patient) != "test"}
    shared = learned & {study.patient for study in test.studies}
    if shared:
        raise InvalidDataset(f"{len(shared)} patients of the test data are also in the training data")


def table_lines(measured: dict) -> list[str]:
    """The printed table, one task a line."""
    lines = [f"{'task':<10} {'AUROC (DeLong 95 %)':<26} {'sensitivity (Wilson 95 %)':<38} specificity (Wilson 95 %)"]
    for task in TASKS:
        row = measured[task]
        positives, negatives = (
            row["truePositives"] + row["falseNegatives"],
            row["trueNegatives"] + row["falsePositives"],
        )
        area = f"{row['auroc']:.4f} ({row['confidenceInterval'][0]:.4f}-{row['confidenceInterval'][1]:.4f})"
        found = f"{row['truePositives']}/{positives} = {row['sensitivity']:.3f}"
        found += f" ({row['sensitivityInterval'][0]:.3f}-{row['sensitivityInterval'][1]:.3f})"
        cleared = f"{row['trueNegatives']}/{negatives} = {row['specificity']:.3f}"
        cleared += f" ({row['specificityInterval'][0]:.3f}-{row['specificityInterval'][1]:.3f})"
        lines.append(f"{task:<10} {area:<26} {found:<38} {cleared}")
    return lines


def evaluate(run: Path, data: Path, test_data: Path | None) -> dict:
    """What RUN/evaluation.json holds: calibration from validation, figures from test."""
    network, settings, checkpoint = load_run(run)
    dataset = read_dataset(data, "coronal")
    validation = dataset.split("validation")
    labels = dataset.labels()
    calibration = calibrate(logits_of(network, settings, dataset, validation), labels[validation])
    if test_data:
        tested = read_dataset(test_data, "coronal")
        refuse_shared_patients(dataset, tested)
        rows = np.arange(len(tested.studies))
    else:
        tested, rows = dataset, dataset.split("test")
    measured = measure(logits_of(network, settings, tested, rows), tested.labels()[rows], calibration)
    return {
        **calibration,
        "learned": len(dataset.split("train")),
        "validated": len(validation),
        "testCount": len(rows),
        "testManifestSha256": tested.manifest_sha256,
        "trainingManifestSha256": checkpoint["manifest_sha256"],
        "tasks": measured,
    }


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m training.evaluate", description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="the data set the run was trained on")
    parser.add_argument("--test-data", type=Path)
    arguments = parser.parse_args()
    result = evaluate(arguments.run, arguments.data, arguments.test_data)
    print("\n".join(table_lines(result["tasks"])))
    print(json.dumps(result))
    (arguments.run / "evaluation.json").write_text(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
