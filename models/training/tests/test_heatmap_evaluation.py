"""How heatmaps are put to the test."""

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import pytest

from training.evaluation.bundle import read_bundle
from training.evaluation.map_agreement import mean_correlation
from training.evaluation.pointing import Place, enlarged, near, place_of, play, strongest
from training.evaluation.randomization import shuffled_at, stored_tensors, write_shuffled
from training.preprocess import Preprocessing

TINY = Path(__file__).resolve().parents[3] / "tests/fixtures/models/tiny/1.0.0"
EMBEDDINGS = ["coronal_embedding", "sagittal_embedding"]


def place(rows: slice, columns: slice) -> Place:
    """A film of 16 x 8 pixels that is a curve in one rectangle."""
    curve = np.zeros((16, 8), bool)
    curve[rows, columns] = True
    return Place(np.ones((16, 8), bool), curve)


def test_the_outline_comes_to_where_the_film_lies_on_the_canvas():
    # The film of 64 x 16 pixels becomes 32 x 8 in the middle of a canvas of 32 x 16; masks have half of that.
    polygon = [[4, 16], [12, 16], [12, 48], [4, 48]]
    placed = place_of({"rows": 64, "columns": 16, "curvePolygon": polygon}, Preprocessing(height=32, width=16))
    assert np.flatnonzero(placed.film.any(axis=0)).tolist() == [2, 3, 4, 5]
    rows, columns = (np.flatnonzero(placed.curve.any(axis=axis)) for axis in (1, 0))
    assert (rows.min(), rows.max()) == (4, 11)
    assert (columns.min(), columns.max()) == (3, 4)


def test_a_map_is_enlarged_in_straight_lines_between_the_middles_of_its_cells():
    assert enlarged(np.array([[[0.0], [4.0]]]), 4, 1)[0, :, 0].tolist() == [0, 1, 3, 4]


def test_the_strongest_cell_is_pointed_at_in_its_middle():
    cells = np.zeros((4, 2))
    cells[2, 1] = 1
    assert strongest(cells, 16, 8) == (10, 6)


def test_near_reaches_so_many_pixels_around():
    mask = np.zeros((1, 5), bool)
    mask[0, 2] = True
    assert near(mask, 1).tolist() == [[False, True, True, True, False]]


def test_pointing_game_of_two_hits_and_a_miss():
    # Cells of 4 x 4 pixels, so two pixels of tolerance. The first two maps point at the upper left, the last at the
    # lower right corner; the curves are at the upper left and twice at the lower right.
    maps = np.zeros((3, 4, 2))
    maps[:2, 0, 0] = maps[2, 3, 1] = 1
    upper, lower = place(slice(0, 4), slice(0, 4)), place(slice(12, 16), slice(4, 8))
    played = play(maps, [upper, lower, lower])
    # Against the curve of the next patient each of them misses.
    assert (played.hits, played.films, played.hits_elsewhere) == (2, 3, 0)
    assert played.area == pytest.approx(16 / 128)
    # Within two pixels of a 4 x 4 corner: 16, 2 x 8 beside it, and one across the inner corner.
    assert played.chance == pytest.approx(33 / 128)


def test_a_map_that_is_nowhere_positive_points_nowhere_and_has_no_mass():
    played = play(np.full((1, 4, 2), -1.0), [place(slice(0, 16), slice(0, 8))])
    assert (played.hits, played.mass) == (0, 0)


def test_all_mass_lies_inside_a_curve_that_fills_the_film():
    played = play(np.ones((1, 4, 2)), [place(slice(0, 16), slice(0, 8))])
    assert (played.hits, played.mass, played.area, played.chance) == (1, pytest.approx(1), 1, 1)


def test_correlation_of_maps_leaves_out_films_without_result():
    first = np.array([[1, 2, 3.0], [np.nan] * 3])
    assert mean_correlation(first, first[:, ::-1]) == -1
    assert mean_correlation(first, first[:, ::-1], absolute=True) == 1


def test_heads_are_all_weights_that_no_embedding_needs():
    graph = onnx.load(str(TINY / "pair.onnx"), load_external_data=False).graph
    heads, everything = ({t.name for t in shuffled_at(stage, graph, EMBEDDINGS)} for stage in (0.0, 1.0))
    backbones = {f"{view}_{part}_float16" for view in ("coronal", "sagittal") for part in ("kernel", "shift")}
    assert everything == set(stored_tensors(graph)) and everything - heads == backbones


def test_half_of_a_backbone_is_the_half_that_is_used_last():
    graph = onnx.load(str(TINY / "pair.onnx"), load_external_data=False).graph
    nodes = {node.output[0]: node for node in graph.node}
    order = list(nodes["coronal_patches"].input)
    assert order.index("coronal_kernel") < order.index("coronal_shift")
    chosen = {tensor.name for tensor in shuffled_at(0.5, graph, EMBEDDINGS)}
    assert sum(name in chosen for name in ("coronal_kernel_float16", "coronal_shift_float16")) == 1


def test_shuffled_weights_keep_their_values_and_get_right_hashes(tmp_path):
    folder = write_shuffled(read_bundle(TINY), 0.0, tmp_path / "1.0.0")
    graph = onnx.load(str(TINY / "pair.onnx"), load_external_data=False).graph
    cam = stored_tensors(graph)["concat_coronal_cam_weight_float16"]
    before, after = (
        np.frombuffer((place / cam.file).read_bytes()[cam.offset : cam.offset + cam.length], "<f2")
        for place in (TINY, folder)
    )
    assert sorted(before) == sorted(after) and before.tolist() != after.tolist()
    kernel = stored_tensors(graph)["coronal_kernel_float16"]
    assert (folder / kernel.file).read_bytes()[: kernel.length] == (TINY / kernel.file).read_bytes()[: kernel.length]
    for entry in json.loads((folder / "manifest.json").read_text())["files"]:
        assert hashlib.sha256((folder / entry["path"]).read_bytes()).hexdigest() == entry["sha256"]
