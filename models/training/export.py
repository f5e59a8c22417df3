"""Writes a measured run as a model folder: `python3 -m training.export --run RUN --out models/coronal/1.0.0 --preset NAME`.

The folder gets coronal.onnx and manifest.json. RUN must have been through training.evaluate.
"""

import argparse
import io
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from training.evaluate import load_run
from training.network import Coronal, CoronalWithMaps
from training.preprocess import Preprocessing
from training.write_manifest import CoronalModel, write_manifest

OPSET = 15
LARGEST_FILE_BYTES = 50_000_000
STORED_WHOLE_BELOW = 1024


def to_onnx(network: Coronal, settings: Preprocessing) -> onnx.ModelProto:
    """The network with its maps as an ONNX graph, batch size left open, batch normalization folded in."""
    film = torch.zeros(1, 1, settings.height, settings.width)
    buffer = io.BytesIO()
    torch.onnx.export(
        CoronalWithMaps(network).eval(),
        film,
        buffer,
        opset_version=OPSET,
        input_names=["coronal"],
        output_names=["logits", "coronal_cam"],
        dynamic_axes={name: {0: "batch"} for name in ("coronal", "logits", "coronal_cam")},
    )
    return onnx.load_model_from_string(buffer.getvalue())


def store_weights_as_float16(model: onnx.ModelProto) -> None:
    """Halves the file: each large weight becomes float16 with a Cast in front, which the runtime folds when it loads.

    The arithmetic stays float32. Raises OverflowError for a weight that float16 cannot hold.
    """
    casts = []
    for weight in list(model.graph.initializer):
        values = numpy_helper.to_array(weight)
        if values.dtype != np.float32 or values.size < STORED_WHOLE_BELOW:
            continue
        halved = values.astype(np.float16)
        if not np.isfinite(halved).all():
            raise OverflowError(f"{weight.name} has values outside float16")
        stored = f"{weight.name}_float16"
        model.graph.initializer.remove(weight)
        model.graph.initializer.append(numpy_helper.from_array(halved, stored))
        casts.append(helper.make_node("Cast", [stored], [weight.name], to=TensorProto.FLOAT))
    nodes = casts + list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def export(network: Coronal, settings: Preprocessing, path: Path) -> None:
    """Writes and checks the file. Raises ValueError when it is larger than weights with float16 can be."""
    model = to_onnx(network, settings)
    store_weights_as_float16(model)
    onnx.checker.check_model(model)
    content = model.SerializeToString()
    if len(content) > LARGEST_FILE_BYTES:
        raise ValueError(f"{path.name} has {len(content)} bytes; float16 weights should stay below {LARGEST_FILE_BYTES}")
    path.write_bytes(content)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m training.export", description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="model folder; its name is the version")
    parser.add_argument("--data-kind", choices=["SYNTHETIC", "CLINICAL"], default="SYNTHETIC")
    parser.add_argument("--preset", default="balanced", help="how the training data were drawn")
    arguments = parser.parse_args()
    network, settings, _ = load_run(arguments.run)
    evaluation = json.loads((arguments.run / "evaluation.json").read_text())
    arguments.out.mkdir(parents=True, exist_ok=True)
    export(network, settings, arguments.out / "coronal.onnx")
    bias = [float(value) for value in network.classifier.bias.detach()]
    model = CoronalModel(arguments.out, settings, bias, evaluation, arguments.data_kind, arguments.preset)
    print(write_manifest(model))


if __name__ == "__main__":
    main()
