"""A training that is stopped goes on where it was, and a step really changes the network."""

import numpy as np
import pytest
import torch
from PIL import Image

from training.dataset import read_dataset
from training.network import VIEWS_OF
from training.train import Options, Training


@pytest.fixture(params=["coronal", "bilinear"])
def architecture(request):
    return request.param


@pytest.fixture
def options(tmp_path, architecture):
    rows = ["patient,study,coronal,sagittal,label,cobb_degrees"]
    for i, label in enumerate(["NC", "AIS", "CMS", "NC", "AIS", "CMS"]):
        film = np.random.default_rng(i).integers(0, 4095, (64, 32)).astype(np.uint16)
        Image.fromarray(film).save(tmp_path / f"{i}.png")
        rows.append(f"P{i},S{i},{i}.png,{i}.png,{label},{'' if i == 2 else i * 10}")
    (tmp_path / "manifest.csv").write_text("\n".join(rows) + "\n")
    out = tmp_path / "run"
    out.mkdir()
    return Options(
        architecture=architecture,
        out=out,
        minutes=1,
        batch_size=2,
        learning_rate=1e-3,
        half_resolution_share=1,
        precision="float32",
        initial=None,
        seed=1,
    )


def test_a_run_goes_on_from_its_checkpoint(options, tmp_path):
    dataset = read_dataset(tmp_path, VIEWS_OF[options.architecture])
    first = Training(options, dataset)
    before = first.network.backbones["coronal"].net.conv1.weight.clone()
    assert np.isfinite(first.learn())
    assert not torch.equal(first.network.backbones["coronal"].net.conv1.weight, before)
    first.elapsed_s = 30.0
    first.save()
    second = Training(options, dataset)
    assert (second.step, second.progress) == (1, 0.5)
    assert second.preprocessing == first.preprocessing and second.preprocessing["coronal"].std > 0
    for name, weight in first.network.state_dict().items():
        assert torch.equal(second.network.state_dict()[name], weight)
    assert second.learn() == first.learn()
