"""What the spine guide of a network learns from: the course of the spine over the rows of its cells, and the loss on it."""

import torch
from torch.nn import functional

from training.augment import moved

UNIT_DEGREES = 20


def spine_course(
    points: torch.Tensor, placement: torch.Tensor, canvas: tuple[int, int], cells: tuple[int, int]
) -> tuple[torch.Tensor, torch.Tensor]:
    """From vertebrae [N, V, 4] and where augmentation put the film: for each row of cells the spine's column in cells
    (edges at 0) and its lean in units of 20 degrees (positive: the end plates fall to the right), both [N, R].
    NaN where there is no spine on the row."""
    height, width = canvas
    rows, columns = cells
    centre = moved(points[:, :, :2], placement, height, width)
    tip = moved(points[:, :, :2] + points[:, :, 2:], placement, height, width) - centre
    lean = torch.atan2(tip[:, :, 1], tip[:, :, 0]).rad2deg() / UNIT_DEGREES
    middles = (torch.arange(rows) + 0.5) * height / rows
    above, below = centre[:, :-1, 1:], centre[:, 1:, 1:]
    share = (middles - above) / (below - above).clamp(min=1e-3)
    inside = (share >= 0) & (share < 1)
    known = inside.any(1)

    def at_rows(values: torch.Tensor) -> torch.Tensor:
        """Linear between the two vertebrae that a row lies between."""
        between = values[:, :-1, None] * (1 - share) + values[:, 1:, None] * share
        found = torch.where(inside, between, torch.zeros(())).sum(1) / inside.sum(1).clamp(min=1)
        return torch.where(known, found, torch.full((), torch.nan))

    column = at_rows(centre[:, :, 0]) * columns / width
    on_film = (column >= 0) & (column < columns)
    return torch.where(on_film, column, torch.nan), torch.where(on_film, at_rows(lean), torch.nan)


def guide_loss(
    place: torch.Tensor, lean: torch.Tensor, column: torch.Tensor, true_lean: torch.Tensor, known: torch.Tensor
) -> torch.Tensor:
    """Cross-entropy of the spine's cell in each row (two neighbours share it; the last place is "no spine here") plus
    the smooth L1 distance of the lean, over the films whose spine is known [N]."""
    if not known.any():
        return place.sum() * 0
    place, lean, column, true_lean = place[known], lean[known], column[known], true_lean[known]
    cells = place.shape[2] - 1
    present = ~torch.isnan(column)
    # A spine at 3.2 cells lies 0.7 in cell 2 (middle 2.5) and 0.3 in cell 3.
    near = (column.nan_to_num(0) - 0.5).clamp(0, cells - 1)
    shares = (1 - (near[..., None] - torch.arange(cells)).abs()).clamp(min=0) * present[..., None]
    target = torch.cat([shares, (~present)[..., None].float()], 2)
    loss = -(target * functional.log_softmax(place, 2)).sum(2).mean()
    return loss + functional.smooth_l1_loss(lean[present], true_lean[present]) if present.any() else loss
