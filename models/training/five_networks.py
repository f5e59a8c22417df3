"""All five networks over two backbones as one module, as it is exported."""

import torch
from torch import nn
from torch.nn import functional

from training.network import (
    ARCHITECTURES,
    EPSILON,
    VIEWS_OF,
    Backbone,
    BilinearHead,
    Films,
    head_of,
    linear_logits,
)
from training.shared_backbones import SharedBackbone
from training.view_limits import Distance, ViewHead


class FiveNetworks(nn.Module):
    """Two backbones, five heads, and for each view its view head and distance."""

    def __init__(self, backbones: dict[str, SharedBackbone] | None = None) -> None:
        super().__init__()
        views = ("coronal", "sagittal")
        self.backbones = nn.ModuleDict(
            {view: backbones[view].network.backbones[view] if backbones else Backbone() for view in views}
        )
        self.heads = nn.ModuleDict({name: head_of(name) for name in ARCHITECTURES})
        if backbones:
            for view in views:
                self.heads[view].load_state_dict(backbones[view].network.head.state_dict())
        self.view_heads = nn.ModuleDict({view: ViewHead() for view in views})
        self.distances = nn.ModuleDict({view: Distance() for view in views})


class Exported(nn.Module):
    """What an ONNX graph computes from the films of `views`: the outputs named by `output_names`, in that order."""

    def __init__(self, networks: FiveNetworks, views: tuple[str, ...]) -> None:
        super().__init__()
        self.networks, self.views = networks, views
        self.architectures = [name for name in ARCHITECTURES if set(VIEWS_OF[name]) <= set(views)]

    def output_names(self) -> list[str]:
        """View, embedding and distance of each film; logits and maps of each network."""
        names = [f"{view}_{part}" for view in self.views for part in ("view", "embedding", "distance")]
        for name in self.architectures:
            names += [f"{name}_logits", *(map_name(name, view) for view in VIEWS_OF[name])]
        return names

    def forward(self, *films: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Films [N, 1, H, W] in the order of `views`."""
        nets = self.networks
        features = {v: nets.backbones[v](film) for v, film in zip(self.views, films, strict=True)}
        pooled = {view: maps.mean((2, 3)) for view, maps in features.items()}
        outputs: list[torch.Tensor] = []
        for view in self.views:
            outputs += [nets.view_heads[view](pooled[view]), pooled[view], nets.distances[view](pooled[view])]
        for name in self.architectures:
            head = nets.heads[name]
            if isinstance(head, BilinearHead):
                outputs += bilinear_outputs(head, features)
                continue
            weights = head.weights()
            outputs.append(linear_logits(head, pooled))
            outputs += [functional.conv2d(features[v], weights[v][:, :, None, None]) for v in VIEWS_OF[name]]
        return tuple(outputs)


def map_name(architecture: str, view: str) -> str:
    """Of the output that holds an architecture's map over a view."""
    if architecture == "bilinear":
        return f"bilinear_{view}_map"
    return f"{view}_cam" if architecture == view else f"{architecture}_{view}_cam"


def bilinear_outputs(head: BilinearHead, features: Films) -> list[torch.Tensor]:
    """Logits [N, 3] and, for each view, gradient times feature of every class in every cell [N, 3, rows, columns].

    Written out because the runtime has no gradients. With P the product of the views, Y = sign(P) √(|P| + ε) and
    n = Y / ‖Y‖, a logit is w·n + b, so that ∂logit/∂Y = (w − (w·n) n) / ‖Y‖ and ∂Y/∂P = 1 / (2 √(|P| + ε)). The map of a
    cell is its features times the gradient there, summed over the features (HiResCAM: Draelos and Carin, arXiv 2011.08891).
    Lengthening P changes no logit, so over a whole film these maps add up to about nothing: they tell where evidence for
    and against lies, not how much there is in all.
    """
    reduced = {view: head.reduce[view](features[view]) for view in head.views}
    rows = {view: maps.mean(3) for view, maps in reduced.items()}
    product = torch.matmul(rows["coronal"], rows["sagittal"].transpose(1, 2))
    root = torch.sqrt(product.abs() + EPSILON)
    rooted = (torch.sign(product) * root).flatten(1)
    length = torch.sqrt((rooted * rooted).sum(1, keepdim=True)).clamp(min=1e-12)
    unit = rooted / length
    logits = functional.linear(unit, head.linear.weight, head.linear.bias)
    along = logits - head.linear.bias
    slope = (head.linear.weight[None] - along[:, :, None] * unit[:, None]) / length[:, :, None]
    size = rows["coronal"].shape[1]
    gradient = slope.reshape(-1, slope.shape[1], size, size) / (2 * root)[:, None]
    toward = {
        "coronal": torch.matmul(gradient, rows["sagittal"][:, None]),
        "sagittal": torch.matmul(gradient.transpose(2, 3), rows["coronal"][:, None]),
    }
    # [N, class, feature, row] with [N, feature, row, column]: a sum over features for each row.
    maps = [
        torch.matmul(toward[v].permute(0, 3, 1, 2), reduced[v].permute(0, 2, 1, 3)).permute(0, 2, 1, 3)
        / reduced[v].shape[3]
        for v in head.views
    ]
    return [logits, *maps]
