"""The manifest.json of an exported model: everything the platform may know about it lives there."""

import hashlib
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import onnx
import torch
import torchvision

from training.calibrate import TASKS
from training.dataset import CLASSES
from training.preprocess import Preprocessing

STRIDE = 32


@dataclass(frozen=True)
class CoronalModel:
    """An exported folder and what is known about the network in it."""

    folder: Path
    preprocessing: Preprocessing
    bias: list[float]
    evaluation: dict
    data_kind: str
    preset: str


def manifest_of(model: CoronalModel) -> dict:
    """The manifest's content; the inference package refuses any other key."""
    settings, evaluation = model.preprocessing, model.evaluation
    content = (model.folder / "coronal.onnx").read_bytes()
    maps = [None, len(CLASSES), settings.height // STRIDE, settings.width // STRIDE]
    return {
        "schemaVersion": 1,
        "name": "coronal",
        "version": model.folder.resolve().name,
        "architecture": "CORONAL",
        "backbone": "resnet50",
        "inputs": [{"name": "coronal", "view": "CORONAL", "shape": [None, 1, settings.height, settings.width]}],
        "preprocessing": settings.to_manifest(),
        "outputs": {
            "logits": "logits",
            "classActivationMaps": [{"name": "coronal_cam", "view": "CORONAL", "shape": maps}],
        },
        "classes": list(CLASSES),
        "bias": model.bias,
        "temperature": evaluation["temperature"],
        "tasks": {task: {"positiveClasses": list(classes)} for task, classes in TASKS.items()},
        "operatingPoints": evaluation["operatingPoints"],
        "trainingData": {
            "kind": model.data_kind,
            "preset": model.preset,
            "count": evaluation["learned"],
            "manifestSha256": evaluation["trainingManifestSha256"],
        },
        "evaluation": {"testCount": evaluation["testCount"], **_areas(evaluation)},
        "codeCommit": _code_commit(),
        "libraries": {
            "torch": torch.__version__,
            "torchvision": torchvision.__version__,
            "onnx": onnx.__version__,
        },
        "files": [
            {
                "path": "coronal.onnx",
                "sha256": hashlib.sha256(content).hexdigest(),
                "byteLength": len(content),
                "role": "WEIGHTS",
            }
        ],
    }


def write_manifest(model: CoronalModel) -> Path:
    """Writes manifest.json beside the weights and returns its path."""
    path = model.folder / "manifest.json"
    path.write_text(json.dumps(manifest_of(model), indent=2) + "\n")
    return path


def _areas(evaluation: dict) -> dict:
    keys = ("auroc", "confidenceInterval")
    return {task: {key: evaluation["tasks"][task][key] for key in keys} for task in TASKS}


def _code_commit() -> str:
    """The last commit that touched this folder: the same code gives the same answer whatever else has moved."""
    folder = Path(__file__).parent
    command = ["git", "log", "-1", "--format=%H", "--", "."]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()
