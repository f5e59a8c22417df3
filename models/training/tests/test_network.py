"""The network's promises: exact class activation maps, variation without mirroring, an export that stays true."""

import numpy as np
import onnx
import pytest
import torch
from onnx import helper, numpy_helper
from torch import nn
from torch.nn import functional

from training.augment import augment
from training.export import STORED_WHOLE_BELOW, export
from training.network import Coronal, CoronalWithMaps
from training.preprocess import Preprocessing
from training.train import schedule

SMALL = Preprocessing(height=64, width=32)


@pytest.fixture(scope="module")
def network():
    """With batch statistics as if it had learned: fresh residual branches are zero and would prove nothing."""
    torch.manual_seed(0)
    network = Coronal().eval()
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.weight, 0.2, 0.6)
            nn.init.normal_(module.running_mean, std=0.1)
    return network


@pytest.fixture(scope="module")
def exported(network, tmp_path_factory):
    path = tmp_path_factory.mktemp("model") / "coronal.onnx"
    export(network, SMALL, path)
    return path


def run_graph(graph, films):
    """The few operators of the exported graph, one by one, in PyTorch."""
    values = {"coronal": films, **{w.name: torch.tensor(numpy_helper.to_array(w)) for w in graph.initializer}}
    for node in graph.node:
        a = {attribute.name: helper.get_attribute_value(attribute) for attribute in node.attribute}
        x = [values[name] for name in node.input]
        operators = {
            "Cast": lambda: x[0].float(),
            "Conv": lambda: functional.conv2d(*x, stride=a["strides"], padding=a["pads"][:2]),
            "Relu": lambda: x[0].relu(),
            "Add": lambda: x[0] + x[1],
            "MaxPool": lambda: functional.max_pool2d(x[0], a["kernel_shape"], a["strides"], a["pads"][:2]),
            "ReduceMean": lambda: x[0].mean(a["axes"]),
            "Gemm": lambda: x[0] @ x[1].T + x[2],
        }
        values[node.output[0]] = operators[node.op_type]()
    return {value.name: values[value.name] for value in graph.output}


def test_the_mean_of_a_map_plus_the_bias_is_the_logit(network):
    with torch.inference_mode():
        logits, maps = CoronalWithMaps(network)(torch.randn(2, 1, 128, 64))
    assert maps.shape == (2, 3, 4, 2)
    assert torch.allclose(maps.mean((2, 3)) + network.classifier.bias, logits, atol=1e-3)


def test_the_exported_graph_names_its_tensors_and_leaves_the_batch_open(exported):
    graph = onnx.load(str(exported)).graph
    assert [value.name for value in graph.input] == ["coronal"]
    assert [value.name for value in graph.output] == ["logits", "coronal_cam"]
    assert [value.type.tensor_type.shape.dim[0].dim_param for value in [*graph.input, *graph.output]] == ["batch"] * 3


def test_every_large_weight_is_float16_behind_a_cast(exported):
    graph = onnx.load(str(exported)).graph
    large = [w for w in map(numpy_helper.to_array, graph.initializer) if w.size >= STORED_WHOLE_BELOW]
    assert len(large) >= 53 and all(weight.dtype in (np.float16, np.int64) for weight in large)
    assert sum(node.op_type == "Cast" for node in graph.node) == len(large)
    assert exported.stat().st_size < 48_000_000


def test_the_exported_graph_answers_like_the_network(network, exported):
    films = torch.randn(3, 1, 64, 32)
    with torch.inference_mode():
        logits, maps = CoronalWithMaps(network)(films)
        stored = run_graph(onnx.load(str(exported)).graph, films)
    assert (logits - stored["logits"]).abs().max() < 0.01
    assert (maps - stored["coronal_cam"]).abs().max() < 0.05


def test_variation_repeats_with_its_seed_and_stays_between_zero_and_one():
    films = torch.rand(4, 1, 64, 32)
    first, again = (augment(films, torch.Generator().manual_seed(5)) for _ in range(2))
    assert torch.equal(first, again) and not torch.equal(first, films)
    assert first.min() >= 0 and first.max() <= 1


def test_variation_never_moves_a_mark_to_the_other_side():
    films = torch.zeros(200, 1, 64, 32)
    films[:, :, 24:40, 26:31] = 1
    varied = augment(films, torch.Generator().manual_seed(1)) - films.mean()
    left, right = varied[..., :16].mean((1, 2, 3)), varied[..., 16:].mean((1, 2, 3))
    assert (right > left).float().mean() > 0.8  # an erased patch may hide the mark; a mirror would give one half


def test_the_schedule_starts_small_peaks_and_ends_at_zero():
    assert schedule(0) == pytest.approx(0.02) and schedule(0.04) == pytest.approx(1) and schedule(1) == pytest.approx(0)
