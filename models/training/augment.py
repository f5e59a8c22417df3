"""Random variation of films, whole batches at a time. Never mirrored: the side of a curve is a finding."""

import math

import torch
from torch.nn import functional


def augment(canvases: torch.Tensor, generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """Varies canvases [N, 1, H, W] in 0..1: place, tone, sharpness, noise, erased patches. Values stay in 0..1.

    Returns them with their placement [N, 2, 3], which `moved` takes to move points along.
    """
    placement = _placement(len(canvases), *canvases.shape[2:], generator)
    grid = functional.affine_grid(placement, list(canvases.shape), align_corners=False)
    placed = functional.grid_sample(canvases, grid, padding_mode="zeros", align_corners=False)
    varied = _blur(_tone(placed, generator), generator)
    level = _uniform(len(varied), 0, 0.06, generator)
    varied = varied + level * torch.randn(varied.shape, generator=generator)
    return _erase(varied.clamp(0, 1), generator), placement


def moved(points: torch.Tensor, placement: torch.Tensor, height: int, width: int) -> torch.Tensor:
    """Points [N, P, 2] (column, row on the canvas of the given size, edges at 0) to where `placement` put them."""
    size = torch.tensor([width, height], dtype=points.dtype)
    centred = 2 * points / size - 1 - placement[:, None, :, 2]
    inverse = torch.linalg.inv(placement[:, :, :2])
    return (torch.einsum("nij,npj->npi", inverse, centred) + 1) * size / 2


def _uniform(count: int, low: float, high: float, generator: torch.Generator) -> torch.Tensor:
    return (low + (high - low) * torch.rand(count, generator=generator)).view(count, 1, 1, 1)


def _placement(count: int, height: int, width: int, generator: torch.Generator) -> torch.Tensor:
    """Rotation to 8 degrees, scale 0.8 to 1.25, aspect ratio by 10 %, shift to 8 % of each side."""
    angle = _uniform(count, -math.radians(8), math.radians(8), generator).view(count)
    zoom = 1 / _uniform(count, 0.8, 1.25, generator).view(count)
    wider = torch.exp(_uniform(count, -0.1, 0.1, generator).view(count))
    theta = torch.empty(count, 2, 3)
    # Grid coordinates run from -1 to 1 on both sides.
    theta[:, 0, 0] = torch.cos(angle) * zoom * wider
    theta[:, 0, 1] = -torch.sin(angle) * zoom * wider * height / width
    theta[:, 1, 0] = torch.sin(angle) * zoom * width / height
    theta[:, 1, 1] = torch.cos(angle) * zoom
    theta[:, :, 2] = (torch.rand(count, 2, generator=generator) - 0.5) * 2 * 0.16
    return theta


def _tone(x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Gamma, contrast about the middle, brightness: exposure and post-processing differ from room to room. One film in
    fifty is shown as its negative, as exported films are when their photometric interpretation was lost."""
    gamma = torch.exp(_uniform(len(x), -0.5, 0.5, generator))
    contrast = _uniform(len(x), 0.65, 1.35, generator)
    brightness = _uniform(len(x), -0.15, 0.15, generator)
    toned = ((x.clamp(0, 1) ** gamma - 0.5) * contrast + 0.5 + brightness).clamp(0, 1)
    negative = _uniform(len(x), 0, 1, generator) < 0.02
    return torch.where(negative, 1 - toned, toned)


def _blur(x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """A third of the films lose up to one and a half pixels of sharpness."""
    sigma = 0.3 + 1.2 * float(torch.rand(1, generator=generator))
    kernel = torch.exp(-torch.arange(-2, 3).float() ** 2 / (2 * sigma**2))
    kernel = (kernel / kernel.sum()).view(1, 1, 5, 1)
    chosen = torch.rand(len(x), generator=generator) < 1 / 3
    padded = functional.pad(x[chosen], (2, 2, 2, 2), mode="replicate")
    blurred = x.clone()
    blurred[chosen] = functional.conv2d(functional.conv2d(padded, kernel), kernel.transpose(2, 3))
    return blurred


def _erase(x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """A third of the films lose one rectangle of up to 0.3 of each side, so that no single place decides."""
    count, _, height, width = x.shape
    centre, size = torch.rand(2, count, 2, generator=generator)
    half = (0.05 + 0.25 * size) / 2
    rows = (torch.arange(height) / height - centre[:, :1]).abs() < half[:, :1]
    columns = (torch.arange(width) / width - centre[:, 1:]).abs() < half[:, 1:]
    chosen = torch.rand(count, 1, generator=generator) < 1 / 3
    patch = (rows & chosen)[:, None, :, None] & columns[:, None, None, :]
    return torch.where(patch, _uniform(count, 0, 1, generator), x)
