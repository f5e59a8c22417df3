"""Writes a finished run of `--architecture all` as a model folder: `python3 -m training.export --run RUN --out models/NAME/VERSION`.

The folder gets the graphs pair.onnx, coronal.onnx and sagittal.onnx, the weights that they share, and manifest.json.
"""

import argparse
import io
from dataclasses import asdict
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from training.calibrate import calibrate
from training.dataset import VIEWS, Dataset, InvalidDataset, read_dataset
from training.five_networks import Exported, FiveNetworks
from training.measure import (
    areas_of,
    canvases_of,
    distances_of,
    load_networks,
    logits_of,
    refuse_known_patients,
    task_areas,
)
from training.preprocess import Preprocessing
from training.stored_weights import STORED_WHOLE_BELOW, as_float16
from training.view_limits import distance_limit
from training.write_manifest import ExportedModel, write_manifest

OPSET = 15
ALIGNMENT = 64
GRAPHS = {"coronal.onnx": ("coronal",), "sagittal.onnx": ("sagittal",), "pair.onnx": VIEWS}


class WeightFiles:
    """The files of the weights, each weight once: graphs that use the same values point at the same place."""

    def __init__(self) -> None:
        self.contents: dict[str, bytearray] = {}
        self.places: dict[bytes, tuple[str, int, int]] = {}

    def place(self, raw: bytes, name: str) -> tuple[str, int, int]:
        """File, offset and length of these bytes; added to the file `name` unless they stand in one already."""
        if raw not in self.places:
            content = self.contents.setdefault(name, bytearray())
            content.extend(bytes(-len(content) % ALIGNMENT))
            self.places[raw] = (name, len(content), len(raw))
            content.extend(raw)
        return self.places[raw]


def to_onnx(networks: FiveNetworks, views: tuple[str, ...], settings: dict[str, Preprocessing]) -> onnx.ModelProto:
    """A graph over the films of `views`, batch size left open, batch normalization folded in."""
    module = Exported(networks, views).eval()
    films = tuple(torch.rand(1, 1, settings[view].height, settings[view].width) for view in views)
    names = module.output_names()
    buffer = io.BytesIO()
    torch.onnx.export(
        module,
        films,
        buffer,
        opset_version=OPSET,
        input_names=list(views),
        output_names=names,
        dynamic_axes={name: {0: "batch"} for name in (*views, *names)},
    )
    return onnx.load_model_from_string(buffer.getvalue())


def move_weights(model: onnx.ModelProto, files: WeightFiles, name: str) -> None:
    """Each large weight becomes float16 outside the graph with a Cast in front, which the runtime folds when it loads.

    The arithmetic stays float32.
    """
    casts = []
    for weight in list(model.graph.initializer):
        values = numpy_helper.to_array(weight)
        if values.dtype != np.float32 or values.size < STORED_WHOLE_BELOW:
            continue
        halved = as_float16(values, weight.name)
        stored = TensorProto(name=f"{weight.name}_float16", data_type=TensorProto.FLOAT16, dims=halved.shape)
        stored.data_location = TensorProto.EXTERNAL
        place = files.place(halved.tobytes(), name)
        for key, value in zip(("location", "offset", "length"), place, strict=True):
            stored.external_data.add(key=key, value=str(value))
        model.graph.initializer.remove(weight)
        model.graph.initializer.append(stored)
        casts.append(helper.make_node("Cast", [stored.name], [weight.name], to=TensorProto.FLOAT))
    nodes = casts + list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def export(networks: FiveNetworks, settings: dict[str, Preprocessing], folder: Path) -> list[Path]:
    """Writes and checks graphs and weights; returns the files."""
    weights, written = WeightFiles(), []
    graphs = {}
    for file, views in GRAPHS.items():
        graphs[file] = to_onnx(networks, views, settings)
        own = views[0] if len(views) == 1 else "heads"
        move_weights(graphs[file], weights, f"{own}.weights")
    for name, content in weights.contents.items():
        (folder / name).write_bytes(bytes(content))
        written.append(folder / name)
    for file, model in graphs.items():
        (folder / file).write_bytes(model.SerializeToString())
        onnx.checker.check_model(str(folder / file))
        written.append(folder / file)
    return written


def measured(networks: FiveNetworks, settings: dict[str, Preprocessing], run: dict, data: Dataset, test: Dataset) -> dict:
    """The run with calibration and limits from its validation studies and figures from test studies, all of them of the
    weights as they are stored. Raises InvalidDataset for data that the run was not made of or that it knows."""
    if data.manifest_sha256 != run["manifest_sha256"]:
        raise InvalidDataset("the run was trained on other data than --data names")
    refuse_known_patients(set(run["patients"]), test)
    rows = data.split("validation")
    labels = data.labels()[rows]
    logits = logits_of(networks, settings, canvases_of(data, settings, rows))
    calibration = {name: calibrate(values, labels) for name, values in logits.items()}
    auroc = {name: task_areas(values, labels) for name, values in logits.items()}
    canvases = canvases_of(data, settings, rows)
    plain = distances_of(networks, settings, canvases)
    varied = distances_of(networks, settings, canvases, torch.Generator().manual_seed(run["seed"] + 1))
    limits = {view: asdict(distance_limit(plain[view], varied[view])) for view in VIEWS}
    tested = logits_of(networks, settings, canvases_of(test, settings, np.arange(len(test.studies))))
    temperatures = {name: found["temperature"] for name, found in calibration.items()}
    figures = areas_of(tested, temperatures, test.labels())
    return {**run, "calibration": calibration, "validation_auroc": auroc, "limits": limits, "evaluation": figures}


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m training.export", description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="model folder NAME/VERSION")
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="the data the run was trained on")
    parser.add_argument("--test-data", type=Path, required=True, help="data set that no part of the run has seen")
    parser.add_argument("--data-kind", choices=["SYNTHETIC", "CLINICAL"], default="SYNTHETIC")
    parser.add_argument("--preset", default="balanced + matched", help="how the training data were drawn")
    arguments = parser.parse_args()
    networks, settings, state = load_networks(arguments.run)
    datasets = read_dataset(arguments.data, VIEWS), read_dataset(arguments.test_data, VIEWS)
    run = measured(networks, settings, state, *datasets)
    arguments.out.mkdir(parents=True, exist_ok=True)
    files = export(networks, settings, arguments.out)
    model = ExportedModel(arguments.out, files, networks, settings, run, arguments.data_kind, arguments.preset)
    print(write_manifest(model))


if __name__ == "__main__":
    main()
