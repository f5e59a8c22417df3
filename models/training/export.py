"""Writes a finished run of `--architecture all` as a model folder: `python3 -m training.export --run RUN --out models/NAME/VERSION`.

The folder gets the graphs pair.onnx, coronal.onnx and sagittal.onnx, the weights that they share, and manifest.json.
"""

import argparse
import io
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from training.dataset import VIEWS, read_dataset
from training.five_networks import Exported, FiveNetworks
from training.measure import areas_of, logits_of, refuse_known_patients
from training.preprocess import Preprocessing
from training.write_manifest import ExportedModel, write_manifest

OPSET = 15
STORED_WHOLE_BELOW = 1024
ALIGNMENT = 64
# float16 keeps 10 bits of the mantissa. With 7 of them, weights differ by at most 0.4 %, and git packs a quarter more.
KEPT_MANTISSA_BITS = 7
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


def as_float16(values: np.ndarray, name: str) -> np.ndarray:
    """Rounded to the bits that are kept. Raises OverflowError for a weight that float16 cannot hold."""
    halved = values.astype(np.float16)
    if not np.isfinite(halved).all():
        raise OverflowError(f"{name} has values outside float16")
    dropped = 10 - KEPT_MANTISSA_BITS
    bits = halved.view(np.uint16).astype(np.uint32) + (1 << (dropped - 1))
    return (bits >> dropped << dropped).astype(np.uint16).view(np.float16)


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


def evaluate(networks: FiveNetworks, settings: dict[str, Preprocessing], run: dict, folder: Path) -> dict[str, dict]:
    """What the manifest says of each network: measured on test data that share no patient with the training data."""
    dataset = read_dataset(folder, VIEWS)
    refuse_known_patients(set(run["patients"]), dataset)
    temperatures = {name: calibration["temperature"] for name, calibration in run["calibration"].items()}
    return areas_of(logits_of(networks, settings, dataset), temperatures, dataset.labels())


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m training.export", description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="model folder NAME/VERSION")
    parser.add_argument("--test-data", type=Path, required=True, help="data set that no part of the run has seen")
    parser.add_argument("--data-kind", choices=["SYNTHETIC", "CLINICAL"], default="SYNTHETIC")
    parser.add_argument("--preset", default="balanced + matched", help="how the training data were drawn")
    arguments = parser.parse_args()
    state = torch.load(arguments.run / "checkpoint.pt", map_location="cpu")
    networks = FiveNetworks()
    networks.load_state_dict(state["networks"])
    settings = {view: Preprocessing(**state["preprocessing"][view]) for view in VIEWS}
    arguments.out.mkdir(parents=True, exist_ok=True)
    state["evaluation"] = evaluate(networks.eval(), settings, state, arguments.test_data)
    files = export(networks, settings, arguments.out)
    model = ExportedModel(arguments.out, files, networks, settings, state, arguments.data_kind, arguments.preset)
    print(write_manifest(model))


if __name__ == "__main__":
    main()
