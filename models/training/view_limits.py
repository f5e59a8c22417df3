"""Which images a backbone may be asked about: a view head on its mean feature, and the distance from what it learned on."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional

VIEW_CLASSES = ("CORONAL", "SAGITTAL", "NEITHER")
FALSE_ALARMS = 0.01
AXES = 48
HIDDEN = 128


class Distance(nn.Module):
    """Mahalanobis distance of a mean feature from the training films under probabilistic PCA (Tipping and Bishop, J R Stat
    Soc B 1999;61:611): the leading axes with their own variance, the rest with its mean variance; root mean square, so
    that an ordinary film lies near 1."""

    def __init__(self, features: int = 2048, axes: int = AXES) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("axes", torch.zeros(features, axes))
        self.register_buffer("excess", torch.zeros(axes, 1))
        self.register_buffer("rest", torch.ones(1))

    def fit(self, pooled: np.ndarray) -> None:
        """From mean features [N, 2048]."""
        mean = pooled.mean(0)
        _, values, axes = np.linalg.svd(pooled - mean, full_matrices=False)
        variance = values**2 / (len(pooled) - 1)
        kept = self.axes.shape[1]
        rest = variance[kept:].sum() / (pooled.shape[1] - kept)
        self.mean.copy_(torch.from_numpy(mean))
        self.axes.copy_(torch.from_numpy(axes[:kept].T.copy()))
        self.excess.copy_(torch.from_numpy(1 / variance[:kept] - 1 / rest)[:, None])
        self.rest.fill_(float(1 / rest))

    def forward(self, pooled: torch.Tensor) -> torch.Tensor:
        """[N, 1]"""
        centred = pooled - self.mean
        along = torch.matmul(centred, self.axes)
        square = torch.matmul(along * along, self.excess) + (centred * centred).sum(1, keepdim=True) * self.rest
        return torch.sqrt(functional.relu(square) / pooled.shape[1])


@dataclass(frozen=True)
class Limit:
    """The largest distance of a film that is answered, and how many validation films lie on either side."""

    distance: float
    accepted: int
    refused: int


def distance_limit(plain: np.ndarray, varied: np.ndarray) -> Limit:
    """So that one validation film in a hundred is refused, as it is or varied, whichever lies farther. The counts are of the
    films as they are."""
    limit = float(max(np.quantile(distances, 1 - FALSE_ALARMS) for distances in (plain, varied)))
    accepted = int((plain <= limit).sum())
    return Limit(limit, accepted, len(plain) - accepted)


class ViewHead(nn.Module):
    """Logits over VIEW_CLASSES [N, 3] from mean features [N, 2048], by way of one hidden layer."""

    def __init__(self, features: int = 2048) -> None:
        super().__init__()
        self.hidden = nn.Linear(features, HIDDEN)
        self.out = nn.Linear(HIDDEN, len(VIEW_CLASSES))

    def forward(self, pooled: torch.Tensor) -> torch.Tensor:
        """[N, 3]"""
        return self.out(functional.relu(self.hidden(pooled)))


def fit_view_head(pooled: np.ndarray, labels: np.ndarray, seed: int, steps: int = 2000) -> ViewHead:
    """Learns on standardized features, every class as heavy as the others; the standardization is folded into the layer."""
    torch.manual_seed(seed)
    mean, std = pooled.mean(0), pooled.std(0) + 1e-3
    features = torch.from_numpy(((pooled - mean) / std).astype(np.float32))
    targets = torch.from_numpy(labels)
    weights = torch.tensor(len(labels) / np.bincount(labels, minlength=len(VIEW_CLASSES)), dtype=torch.float32)
    head = ViewHead(pooled.shape[1])
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.1)
    for _ in range(steps):
        rows = torch.randint(len(labels), (256,))
        loss = functional.cross_entropy(head(features[rows]), targets[rows], weight=weights, label_smoothing=0.02)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        head.hidden.weight /= torch.from_numpy(std.astype(np.float32))
        head.hidden.bias -= head.hidden.weight @ torch.from_numpy(mean.astype(np.float32))
    return head.eval()
