"""Random variation of films, whole batches at a time. Never mirrored: the side of a curve is a finding."""

import math

import torch
from torch.nn import functional


def augment(canvases: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Varies canvases [N, 1, H, W] in 0..1: place, tone, sharpness, noise, erased patches. Values stay in 0..1."""
    varied = _blur(_tone(_place(canvases, generator), generator), generator)
    level = _uniform(len(varied), 0, 0.05, generator)
    varied = varied + level * torch.randn(varied.shape, generator=generator)
    return _erase(varied.clamp(0, 1), generator)


def _uniform(count: int, low: float, high: float, generator: torch.Generator) -> torch.Tensor:
    return (low + (high - low) * torch.rand(count, generator=generator)).view(count, 1, 1, 1)


def _place(x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Rotation to 10 degrees, scale 0.8 to 1.2, shift to 8 % of each side; what leaves the canvas is cropped."""
    count, _, height, width = x.shape
    angle = _uniform(count, -math.radians(10), math.radians(10), generator).view(count)
    zoom = 1 / _uniform(count, 0.8, 1.2, generator).view(count)
    shift = (torch.rand(count, 2, generator=generator) - 0.5) * 2 * 0.16
    theta = torch.empty(count, 2, 3)
    theta[:, 0, 0] = theta[:, 1, 1] = torch.cos(angle) * zoom
    theta[:, 0, 1] = -torch.sin(angle) * zoom * height / width  # grid coordinates run -1..1 on both sides
    theta[:, 1, 0] = torch.sin(angle) * zoom * width / height
    theta[:, :, 2] = shift
    grid = functional.affine_grid(theta, list(x.shape), align_corners=False)
    return functional.grid_sample(x, grid, padding_mode="zeros", align_corners=False)


def _tone(x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Gamma, contrast about the middle, brightness: exposure and post-processing differ from room to room."""
    gamma = torch.exp(_uniform(len(x), -0.4, 0.4, generator))
    contrast = _uniform(len(x), 0.75, 1.25, generator)
    brightness = _uniform(len(x), -0.12, 0.12, generator)
    return ((x.clamp(0, 1) ** gamma - 0.5) * contrast + 0.5 + brightness).clamp(0, 1)


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
    """Half of the films lose one rectangle of up to 0.3 of each side, so that no single place decides."""
    count, _, height, width = x.shape
    centre, size = torch.rand(2, count, 2, generator=generator)
    half = (0.05 + 0.25 * size) / 2
    rows = (torch.arange(height) / height - centre[:, :1]).abs() < half[:, :1]
    columns = (torch.arange(width) / width - centre[:, 1:]).abs() < half[:, 1:]
    chosen = torch.rand(count, 1, generator=generator) < 0.5
    patch = (rows & chosen)[:, None, :, None] & columns[:, None, None, :]
    return torch.where(patch, _uniform(count, 0, 1, generator), x)
