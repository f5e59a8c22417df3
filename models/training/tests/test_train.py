"""A training that is stopped goes on where it was, and a step really changes the network."""

import numpy as np
import pytest
import torch
from PIL import Image

from training.dataset import read_dataset
from training.train import Options, Training


@pytest.fixture
def options(tmp_path):
    rows = ["patient,study,coronal,sagittal,label,cobb_degrees"]
    for i, label in enumerate(["NC", "AIS", "CMS", "NC", "AIS", "CMS"]):
        film = np.random.default_rng(i).integers(0, 4095, (64, 32)).astype(np.uint16)
        Image.fromarray(film).save(tmp_path / f"{i}.png")
        rows.append(f"P{i},S{i},{i}.png,,{label},{'' if i == 2 else i * 10}")
    (tmp_path / "manifest.csv").write_text("\n".join(rows) + "\n")
    out = tmp_path / "run"
    out.mkdir()
    return Options(
        data=tmp_path,
        out=out,
        minutes=1,
        batch_size=2,
        learning_rate=1e-3,
        half_resolution_share=1,
        precision="float32",
        initial=None,
        seed=1,
    )


def test_a_run_goes_on_from_its_checkpoint(options):
    dataset = read_dataset(options.data, "coronal")
    first = Training(options, dataset)
    before = first.network.classifier.weight.clone()
    assert np.isfinite(first.learn())
    assert not torch.equal(first.network.classifier.weight, before)
    first.elapsed_s = 30.0
    first.save()
    second = Training(options, dataset)
    assert (second.step, second.progress) == (1, 0.5)
    assert second.preprocessing == first.preprocessing and second.preprocessing.std > 0
    assert torch.equal(second.network.classifier.weight, first.network.classifier.weight)
    assert second.learn() == first.learn()
