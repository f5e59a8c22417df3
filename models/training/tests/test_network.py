"""The networks' promises: exact class activation maps, a true gradient map, variation without mirroring, a faithful export."""

import numpy as np
import onnx
import pytest
import torch
from onnx import helper, numpy_helper
from torch import nn
from torch.nn import functional

from training.augment import augment
from training.dataset import VIEWS
from training.export import GRAPHS, export
from training.five_networks import Exported, FiveNetworks, bilinear_outputs, map_name
from training.network import ARCHITECTURES, VIEWS_OF, BilinearHead, Network, head_logits
from training.preprocess import Preprocessing
from training.stored_weights import STORED_WHOLE_BELOW, as_float16, as_stored
from training.train import schedule

SMALL = {view: Preprocessing(height=64, width=32) for view in VIEWS}


@pytest.fixture(scope="module")
def networks():
    """With batch statistics as if it had learned: fresh residual branches are zero and would prove nothing."""
    torch.manual_seed(0)
    networks = FiveNetworks().eval()
    for module in networks.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.weight, 0.2, 0.6)
            nn.init.normal_(module.running_mean, std=0.1)
    return networks


@pytest.fixture(scope="module")
def folder(networks, tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    export(networks, SMALL, folder)
    return folder


def operators(x, a):
    """The operators of the exported graphs in PyTorch."""
    return {
        "Abs": lambda: x[0].abs(),
        "Add": lambda: x[0] + x[1],
        "Cast": lambda: x[0].float() if a["to"] == 1 else x[0].long(),
        "Clip": lambda: x[0].clamp(min=float(x[1])),
        "Concat": lambda: torch.cat([torch.atleast_1d(v) for v in x], a["axis"]),
        "Constant": lambda: torch.tensor(numpy_helper.to_array(a["value"])),
        "Conv": lambda: functional.conv2d(*x, stride=a["strides"], padding=a["pads"][:2]),
        "Div": lambda: x[0] / x[1],
        "Flatten": lambda: x[0].flatten(a.get("axis", 1)),
        "Gather": lambda: torch.index_select(x[0], a.get("axis", 0), x[1].flatten()).reshape(x[1].shape),
        "Identity": lambda: x[0],
        "Gemm": lambda: x[0] @ x[1].T + x[2],
        "MatMul": lambda: x[0] @ x[1],
        "MaxPool": lambda: functional.max_pool2d(x[0], a["kernel_shape"], a["strides"], a["pads"][:2]),
        "Mul": lambda: x[0] * x[1],
        "ReduceMean": lambda: x[0].mean(a["axes"], keepdim=bool(a.get("keepdims", 1))),
        "ReduceSum": lambda: x[0].sum(x[1].tolist(), keepdim=bool(a.get("keepdims", 1))),
        "Relu": lambda: x[0].relu(),
        "Reshape": lambda: x[0].reshape(x[1].tolist()),
        "Shape": lambda: torch.tensor(x[0].shape),
        "Sign": lambda: x[0].sign(),
        "Slice": lambda: x[0][:, int(x[1]) : int(x[2])],
        "Split": lambda: x[0].split(x[1].tolist(), a["axis"]),
        "Sqrt": lambda: x[0].sqrt(),
        "Sub": lambda: x[0] - x[1],
        "Transpose": lambda: x[0].permute(a["perm"]),
        "Unsqueeze": lambda: x[0].unsqueeze(int(x[1])),
    }


def run_graph(path, films):
    """Outputs of an exported graph, its operators run one by one in PyTorch."""
    graph = onnx.load(str(path)).graph
    values = {**films, **{w.name: torch.tensor(numpy_helper.to_array(w)) for w in graph.initializer}}
    for node in graph.node:
        attributes = {attribute.name: helper.get_attribute_value(attribute) for attribute in node.attribute}
        inputs = [values[name] for name in node.input if name]
        result = operators(inputs, attributes)[node.op_type]()
        values.update(zip(node.output, result if isinstance(result, tuple) else (result,), strict=True))
    return {value.name: values[value.name] for value in graph.output}


def films_of(count):
    generator = torch.Generator().manual_seed(count)
    return {view: torch.randn(count, 1, 64, 32, generator=generator) for view in VIEWS}


@pytest.mark.parametrize("architecture", [name for name in ARCHITECTURES if name != "bilinear"])
def test_the_means_of_the_maps_plus_the_bias_are_the_logit(networks, architecture):
    module, films = Exported(networks, VIEWS), films_of(2)
    with torch.inference_mode():
        outputs = dict(zip(module.output_names(), module(*films.values()), strict=True))
    maps = [outputs[map_name(architecture, view)] for view in VIEWS_OF[architecture]]
    summed = sum(part.mean((2, 3)) for part in maps) + networks.heads[architecture].bias()
    assert torch.allclose(summed, outputs[f"{architecture}_logits"], atol=1e-3)


def test_the_bilinear_map_is_the_gradient_times_the_feature_as_autograd_has_it():
    torch.manual_seed(2)
    head = BilinearHead()
    features = {view: torch.relu(torch.randn(2, 2048, 4, 3)) for view in VIEWS}
    reduced = {view: head.reduce[view](features[view]).detach().requires_grad_() for view in VIEWS}
    rows = {view: maps.mean(3) for view, maps in reduced.items()}
    product = rows["coronal"] @ rows["sagittal"].transpose(1, 2)
    rooted = (torch.sign(product) * torch.sqrt(product.abs() + 1e-5)).flatten(1)
    logits = head.linear(functional.normalize(rooted, dim=1))
    written = bilinear_outputs(head, features)
    assert torch.allclose(written[0], head(features), atol=1e-6) and torch.allclose(written[0], logits, atol=1e-6)
    for index in range(3):
        gradients = torch.autograd.grad(logits[:, index].sum(), list(reduced.values()), retain_graph=True)
        for maps, gradient, view in zip(written[1:], gradients, VIEWS, strict=True):
            expected = (gradient * reduced[view]).sum(1)
            assert (maps[:, index] - expected).abs().max() < 1e-5 * expected.abs().max() + 1e-9


def test_a_network_of_its_own_gives_the_same_logits_with_and_without_its_guide():
    torch.manual_seed(1)
    network, films = Network("concat").eval(), films_of(2)
    with torch.inference_mode():
        assert torch.allclose(network(films)[0], network.logits(films), atol=1e-5)
        features = {view: network.backbones[view](films[view]) for view in VIEWS}
        assert torch.allclose(head_logits(network.head, features), network.logits(films), atol=1e-5)


def test_the_graphs_name_their_tensors_and_leave_the_batch_open(networks, folder):
    for file, views in GRAPHS.items():
        graph = onnx.load(str(folder / file), load_external_data=False).graph
        assert [value.name for value in graph.input] == list(views)
        assert [value.name for value in graph.output] == Exported(networks, views).output_names()
        opened = [value.type.tensor_type.shape.dim[0].dim_param for value in [*graph.input, *graph.output]]
        assert opened == ["batch"] * len(opened)


def test_every_large_weight_stands_once_outside_the_graphs(folder):
    seen = {}
    for file in GRAPHS:
        graph = onnx.load(str(folder / file), load_external_data=False).graph
        large = [w for w in graph.initializer if np.prod(w.dims) >= STORED_WHOLE_BELOW]
        assert len(large) >= 53 and all(w.data_type == onnx.TensorProto.FLOAT16 for w in large)
        seen[file] = {tuple(entry.value for entry in weight.external_data) for weight in large}
    assert seen["coronal.onnx"] | seen["sagittal.onnx"] < seen["pair.onnx"]
    assert {place[0] for place in seen["pair.onnx"]} == {"coronal.weights", "sagittal.weights", "heads.weights"}
    # Two backbones of 47 MB and the heads; eight backbones, as five separate networks have, would be 376 MB.
    assert sum(path.stat().st_size for path in folder.iterdir()) < 100_000_000


def test_the_graphs_answer_like_the_networks_with_their_stored_weights(networks, folder):
    films, stored_networks = films_of(3), as_stored(networks)
    for file, views in GRAPHS.items():
        module = Exported(stored_networks, views)
        with torch.inference_mode():
            expected = dict(zip(module.output_names(), module(*(films[view] for view in views)), strict=True))
            stored = run_graph(folder / file, {view: films[view] for view in views})
        for name, values in expected.items():
            assert (values - stored[name]).abs().max() < 1e-3 * values.abs().max() + 1e-5, name


def test_eight_bits_of_a_weight_are_kept():
    # 1 + 3/1024 lies between 1 and 1 + 4/1024, the next number with eight bits, and nearer to the latter.
    assert as_float16(np.array([1, 1 + 3 / 1024, -1.5], np.float32), "w").tolist() == [1, 1 + 4 / 1024, -1.5]
    with pytest.raises(OverflowError, match="w has values outside float16"):
        as_float16(np.array([1e6], np.float32), "w")


def test_variation_repeats_with_its_seed_and_stays_between_zero_and_one():
    films = torch.rand(4, 1, 64, 32)
    (first, _), (again, _) = (augment(films, torch.Generator().manual_seed(5)) for _ in range(2))
    assert torch.equal(first, again) and not torch.equal(first, films)
    assert first.min() >= 0 and first.max() <= 1


def test_variation_never_moves_a_mark_to_the_other_side():
    films = torch.zeros(200, 1, 64, 32)
    films[:, :, 24:40, 26:31] = 1
    _, placement = augment(films, torch.Generator().manual_seed(1))
    assert (torch.linalg.det(placement[:, :, :2]) > 0).all()


def test_the_schedule_starts_small_peaks_and_ends_at_zero():
    assert schedule(0) == pytest.approx(0.02) and schedule(0.04) == pytest.approx(1) and schedule(1) == pytest.approx(0)
