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
from training.dataset import CLASSES, VIEWS
from training.five_networks import FiveNetworks, map_name
from training.network import ARCHITECTURES, FEATURES, VIEWS_OF
from training.preprocess import Preprocessing
from training.view_limits import VIEW_CLASSES

STRIDE = 32
# A film is answered when its own view is the most probable one and at least this probable.
VIEW_PROBABILITY = 0.5


@dataclass(frozen=True)
class ExportedModel:
    """An exported folder and what is known about the networks in it."""

    folder: Path
    files: list[Path]
    networks: FiveNetworks
    settings: dict[str, Preprocessing]
    run: dict
    data_kind: str
    preset: str


def manifest_of(model: ExportedModel) -> dict:
    """The manifest's content; the inference package refuses any other key."""
    run = model.run
    patients = hashlib.sha256("\n".join(run["patients"]).encode()).hexdigest()
    return {
        "schemaVersion": 2,
        "name": model.folder.resolve().parent.name,
        "version": model.folder.resolve().name,
        "backbone": "resnet50",
        "classes": list(CLASSES),
        "tasks": {task: {"positiveClasses": list(classes)} for task, classes in TASKS.items()},
        "viewClasses": list(VIEW_CLASSES),
        "inputs": [_input(model, view) for view in VIEWS],
        "graphs": [
            {"path": "pair.onnx", "views": ["CORONAL", "SAGITTAL"]},
            *({"path": f"{view}.onnx", "views": [view.upper()]} for view in VIEWS),
        ],
        "networks": [_network(model, architecture) for architecture in ARCHITECTURES],
        "deciding": deciding(run["validation_auroc"]),
        "trainingData": {
            "kind": model.data_kind,
            "preset": model.preset,
            "count": run["learned"],
            "manifestSha256": run["manifest_sha256"],
            "patientsSha256": patients,
        },
        "codeCommit": _code_commit(),
        "libraries": {
            "torch": torch.__version__,
            "torchvision": torchvision.__version__,
            "onnx": onnx.__version__,
        },
        "files": [_file(path) for path in model.files],
    }


def deciding(areas: dict[str, dict[str, float]]) -> dict[str, list[str]]:
    """Which network answers each task, in order of preference. Scoliosis is a matter of the coronal film. For CMS the study
    found Coronal and Dual best: Dual comes first unless Coronal does better on validation. Without a sagittal film Coronal
    answers; without a coronal film none."""
    dual_first = areas["dual"]["CMS"] >= areas["coronal"]["CMS"]
    return {"SCOLIOSIS": ["CORONAL"], "CMS": ["DUAL", "CORONAL"] if dual_first else ["CORONAL"]}


def write_manifest(model: ExportedModel) -> Path:
    """Writes manifest.json beside the weights and returns its path."""
    path = model.folder / "manifest.json"
    path.write_text(json.dumps(manifest_of(model), indent=2) + "\n")
    return path


def _input(model: ExportedModel, view: str) -> dict:
    settings, limit = model.settings[view], model.run["limits"][view]
    return {
        "name": view,
        "view": view.upper(),
        "shape": [None, 1, settings.height, settings.width],
        "preprocessing": settings.to_manifest(),
        "outputs": {part: f"{view}_{part}" for part in ("view", "embedding", "distance")},
        "embeddingLength": FEATURES,
        "limits": {
            "viewProbability": VIEW_PROBABILITY,
            "distance": limit["distance"],
            "validation": {"accepted": limit["accepted"], "refused": limit["refused"]},
        },
    }


def _network(model: ExportedModel, architecture: str) -> dict:
    calibration, head = model.run["calibration"][architecture], model.networks.heads[architecture]
    maps = []
    for view in VIEWS_OF[architecture]:
        settings = model.settings[view]
        shape = [None, len(CLASSES), settings.height // STRIDE, settings.width // STRIDE]
        maps.append({"name": map_name(architecture, view), "view": view.upper(), "shape": shape})
    exact = architecture != "bilinear"
    return {
        "architecture": architecture.upper(),
        "views": [view.upper() for view in VIEWS_OF[architecture]],
        "logits": f"{architecture}_logits",
        "maps": maps,
        "mapMethod": "CLASS_ACTIVATION" if exact else "GRADIENT",
        **({"bias": [float(value) for value in head.bias().detach()]} if exact else {}),
        "temperature": calibration["temperature"],
        "operatingPoints": calibration["operatingPoints"],
        "evaluation": model.run["evaluation"][architecture],
    }


def _file(path: Path) -> dict:
    content = path.read_bytes()
    role = "GRAPH" if path.suffix == ".onnx" else "WEIGHTS"
    return {
        "path": path.name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "byteLength": len(content),
        "role": role,
    }


def _code_commit() -> str:
    """The last commit that touched this folder: the same code gives the same answer whatever else has moved."""
    folder = Path(__file__).parent
    command = ["git", "log", "-1", "--format=%H", "--", "."]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()
