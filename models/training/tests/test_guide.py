"""The spine's course on an augmented film, and the points that follow it."""

import json

import numpy as np
import torch

from training.augment import augment, moved
from training.guide import guide_loss, spine_course
from training.preprocess import Preprocessing
from training.spine_points import VERTEBRAE, spine_points

UNCHANGED = torch.tensor([[[1.0, 0, 0], [0, 1, 0]]])


def straight_spine():
    """Centres at column 40 from row 0 to 180 of a 256 x 128 canvas, end plates 45 degrees down to the right."""
    rows = torch.linspace(0, 180, VERTEBRAE)
    return torch.stack([torch.full_like(rows, 40), rows, torch.ones_like(rows), torch.ones_like(rows)], 1)[None]


def test_a_row_of_cells_has_the_column_and_the_lean_between_its_neighbours():
    column, lean = spine_course(straight_spine(), UNCHANGED, (256, 128), (16, 8))
    # 40 of 128 columns is 2.5 of 8 cells; 45 degrees are 2.25 units; rows below 180 / 16 have no spine.
    assert torch.allclose(column[0, :11], torch.full((11,), 2.5))
    assert torch.allclose(lean[0, :11], torch.full((11,), 2.25), atol=1e-4)
    assert torch.isnan(column[0, 12:]).all() and torch.isnan(lean[0, 12:]).all()


def test_points_move_as_the_pixels_do():
    canvas = torch.zeros(8, 1, 256, 128)
    canvas[:, :, 98:103, 58:63] = 1
    _, placement = augment(canvas, torch.Generator().manual_seed(4))
    grid = torch.nn.functional.affine_grid(placement, [8, 1, 256, 128], align_corners=False)
    placed = torch.nn.functional.grid_sample(canvas, grid, align_corners=False)
    points = moved(torch.tensor([[[60.5, 100.5]]]).expand(8, 1, 2), placement, 256, 128)
    rows, columns = torch.arange(256) + 0.5, torch.arange(128) + 0.5
    for spot, point in zip(placed[:, 0], points[:, 0], strict=True):
        found = [(spot.sum(0) * columns).sum() / spot.sum(), (spot.sum(1) * rows).sum() / spot.sum()]
        assert torch.allclose(point, torch.stack(found), atol=0.6)


def test_the_loss_is_small_where_the_guide_says_the_truth_and_ignores_unknown_spines():
    column, lean = spine_course(straight_spine(), UNCHANGED, (256, 128), (16, 8))
    place = torch.full((1, 16, 9), -20.0)
    place[0, :11, 2] = 20
    place[0, 11:, 8] = 20
    right = torch.where(torch.isnan(lean), torch.zeros(()), lean)
    known = torch.tensor([True])
    assert guide_loss(place, right, column, lean, known) < 1e-3
    assert guide_loss(place, right + 2, column, lean, known) > 1
    assert guide_loss(place.flip(2), right, column, lean, known) > 10
    assert guide_loss(place, right, column, lean, ~known) == 0


def test_points_of_a_film_lie_where_the_canvas_holds_it(tmp_path):
    # A film of 100 x 50 pixels fills a canvas of 200 x 120 up to 200 x 100, from column 10 on: twice as large.
    vertebra = {"centre": [25, 30], "corners": [[20, 28], [30, 28], [30, 32], [20, 32]]}
    film = {"rows": 100, "columns": 50, "vertebrae": [vertebra] * VERTEBRAE}
    (tmp_path / "truth.json").write_text(json.dumps({"films": {"coronal": film}}))
    settings = Preprocessing(height=200, width=120)
    points = spine_points(tmp_path / "truth.json", "coronal", settings)
    assert points.tolist() == [[60, 60, 10, 0]] * VERTEBRAE
    assert np.isnan(spine_points(tmp_path / "truth.json", "sagittal", settings)).all()
