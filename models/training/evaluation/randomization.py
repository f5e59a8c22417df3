"""Whether heatmaps depend on what the network has learned: its weights are shuffled, and the maps have to change.

Cascading randomization (Adebayo et al., NeurIPS 2018): from the heads down to the first layer. Within each tensor the
values change places, so that their distribution stays. What is shuffled is a copy of the bundle with its hashes made
right again, and it runs like every bundle.
"""

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx

from training.evaluation.bundle import Bundle
from training.evaluation.map_agreement import flat_task_maps, mean_correlation
from training.evaluation.markdown import number, table
from training.evaluation.screened import ScreeningStopped, screen_folder

SEED = 1
# The part of each backbone, counted in weights from its end, that is shuffled besides all heads.
STAGES = {"heads": 0.0, "and the last quarter": 0.25, "everything": 1.0}


@dataclass(frozen=True)
class StoredTensor:
    """Where a weight lies: a file beside the graph, and the bytes of it."""

    name: str
    file: str
    offset: int
    length: int
    bytes_each: int


def stored_tensors(graph: onnx.GraphProto) -> dict[str, StoredTensor]:
    """The weights outside the graph by name; small ones stand in the graph itself and are left as they are."""
    tensors = {}
    for tensor in graph.initializer:
        place = {entry.key: entry.value for entry in tensor.external_data}
        if "location" in place:
            length = int(place["length"])
            each = length // int(np.prod(tensor.dims))
            offset = int(place.get("offset", 0))
            tensors[tensor.name] = StoredTensor(tensor.name, place["location"], offset, length, each)
    return tensors


def leading_to(graph: onnx.GraphProto, output: str) -> list[str]:
    """Names of all inputs and weights that an output is computed from, the one used last first."""
    wanted, found = {output}, []
    # Nodes stand in the order in which they can be computed. A weight's cast may stand far before its use.
    for node in reversed(graph.node):
        if wanted & set(node.output):
            wanted |= set(node.input)
            found += [name for name in node.input if name not in found]
    casts = {node.output[0]: node.input[0] for node in graph.node if node.op_type == "Cast"}
    return [casts.get(name, name) for name in found]


def shuffled_at(stage: float, graph: onnx.GraphProto, embeddings: list[str]) -> list[StoredTensor]:
    """The heads, which are all weights that no embedding is computed from, and the given part of every backbone."""
    tensors = stored_tensors(graph)
    backbones = [
        [tensors[name] for name in dict.fromkeys(leading_to(graph, embedding)) if name in tensors]
        for embedding in embeddings
    ]
    inside = {tensor.name for backbone in backbones for tensor in backbone}
    heads = [tensor for name, tensor in tensors.items() if name not in inside]
    return heads + [tensor for backbone in backbones for tensor in backbone[: round(stage * len(backbone))]]


def write_shuffled(bundle: Bundle, stage: float, target: Path) -> Path:
    """A copy of the bundle with the stage's weights shuffled."""
    shutil.copytree(bundle.folder, target)
    manifest = json.loads((target / "manifest.json").read_text())
    largest = max(manifest["graphs"], key=lambda graph: len(graph["views"]))
    graph = onnx.load(str(target / largest["path"]), load_external_data=False).graph
    chosen = shuffled_at(stage, graph, [entry["outputs"]["embedding"] for entry in manifest["inputs"]])
    generator = np.random.default_rng(SEED)
    contents = {tensor.file: bytearray((target / tensor.file).read_bytes()) for tensor in chosen}
    # Weights that are alike may lie in one place; that is shuffled once.
    for tensor in {(tensor.file, tensor.offset): tensor for tensor in chosen}.values():
        part = slice(tensor.offset, tensor.offset + tensor.length)
        values = np.frombuffer(bytes(contents[tensor.file][part]), np.dtype(f"V{tensor.bytes_each}"))
        contents[tensor.file][part] = generator.permutation(values).tobytes()
    for file, content in contents.items():
        (target / file).write_bytes(content)
    for entry in manifest["files"]:
        entry["sha256"] = hashlib.sha256((target / entry["path"]).read_bytes()).hexdigest()
    (target / "manifest.json").write_text(json.dumps(manifest))
    return target


def randomization_table(bundle: Bundle, data: Path, work: Path) -> list[str]:
    """Mean |ρ| between the maps of a folder's studies before and after; and with the next patient's map."""
    before = screen_folder(bundle.folder, data)
    after = {}
    for number_of, (name, stage) in enumerate(STAGES.items()):
        folder = write_shuffled(bundle, stage, work / f"shuffled-{number_of}" / bundle.version)
        try:
            after[name] = screen_folder(folder, data)
        except ScreeningStopped as stopped:
            if "OUTPUT_NOT_FINITE" not in str(stopped):
                raise
            after[name] = None
        shutil.rmtree(folder)
    rows = []
    for network in bundle.networks:
        usable = before.usable(network.views)
        for part in network.maps:
            for task in bundle.tasks:
                own = flat_task_maps(bundle, before, part.name, task)[usable]
                rivals = [flat_task_maps(bundle, f, part.name, task)[usable] if f else None for f in after.values()]
                alike = [number(mean_correlation(own, r, True)) if r is not None else "not finite" for r in rivals]
                another = number(mean_correlation(own, np.roll(own, 1, axis=0), True))
                rows.append([network.architecture.title(), part.view.lower(), task, another, *alike])
    return table(["network", "film", "task", "another patient", *STAGES], rows, left=3)

