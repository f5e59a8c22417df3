"""The five networks of the study over ResNet-50 backbones, one backbone a view.

Coronal, Sagittal, Dual and Concat are linear in the mean of the last feature map, so their class activation maps are exact
(Zhou et al., CVPR 2016): the means of a class's maps plus its bias are its logit. The forms of Dual, Concat and Bilinear are
readings of ours: the published study (doi 10.1177/21925682251349999) does not give them.
"""

import torch
from torch import nn
from torch.nn import functional
from torchvision.models import resnet50

from training.dataset import CLASSES

FEATURES = 2048
MIDDLE_FEATURES = 1024
REDUCED = 64
EPSILON = 1e-5
VIEWS_OF = {
    "coronal": ("coronal",),
    "sagittal": ("sagittal",),
    "dual": ("coronal", "sagittal"),
    "concat": ("coronal", "sagittal"),
    "bilinear": ("coronal", "sagittal"),
}
ARCHITECTURES = tuple(VIEWS_OF)
Films = dict[str, torch.Tensor]


class Backbone(nn.Module):
    """ResNet-50 for films of one grey channel [N, 1, H, W]."""

    def __init__(self) -> None:
        super().__init__()
        self.net = resnet50(weights=None, zero_init_residual=True)
        self.net.conv1 = nn.Conv2d(1, 64, kernel_size=7, stride=2, padding=3, bias=False)
        nn.init.kaiming_normal_(self.net.conv1.weight, mode="fan_out", nonlinearity="relu")
        self.net.fc = nn.Identity()

    def levels(self, films: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Feature maps [N, 1024, H/16, W/16] and [N, 2048, H/32, W/32]."""
        net = self.net
        x = net.maxpool(net.relu(net.bn1(net.conv1(films))))
        middle = net.layer3(net.layer2(net.layer1(x)))
        return middle, net.layer4(middle)

    def forward(self, films: torch.Tensor) -> torch.Tensor:
        """The last feature map [N, 2048, H/32, W/32]."""
        return self.levels(films)[1]


class SpineGuide(nn.Module):
    """What a backbone has to know besides the class while it learns: where the spine runs, how it leans, how far it bends.

    Much more is said by a film this way than by one of three words. The guide is left out of what is exported.
    """

    def __init__(self) -> None:
        super().__init__()
        self.deep = nn.Conv2d(FEATURES, 128, 1)
        self.middle = nn.Conv2d(MIDDLE_FEATURES, 128, 1)
        self.mixed = nn.Conv2d(128, 64, 3, padding=1)
        self.out = nn.Conv2d(64, 3, 1)
        self.cobb = nn.Linear(FEATURES, 1)

    def forward(self, middle: torch.Tensor, deep: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """For each row of cells: logits over its columns and "no spine here" [N, R, C + 1], and the lean in units of 20
        degrees [N, R]; and the Cobb angle [N] in the same units."""
        lateral = self.middle(middle) + functional.interpolate(self.deep(deep), size=middle.shape[2:], mode="nearest")
        cells = self.out(functional.relu(self.mixed(functional.relu(lateral)))).float()
        place = torch.cat([cells[:, 0], cells[:, 1].mean(2, keepdim=True)], 2)
        share = functional.softmax(cells[:, 0], dim=2)
        return place, (share * cells[:, 2]).sum(2), self.cobb(deep.mean((2, 3)))[:, 0].float()


class LinearHead(nn.Module):
    """Coronal and Sagittal: the mean feature of one view, one linear layer."""

    def __init__(self, view: str) -> None:
        super().__init__()
        self.views = (view,)
        self.linear = nn.Linear(FEATURES, len(CLASSES))

    def weights(self) -> dict[str, torch.Tensor]:
        """[3, 2048] of each view."""
        return {self.views[0]: self.linear.weight}

    def bias(self) -> torch.Tensor:
        """[3]"""
        return self.linear.bias


class DualHead(nn.Module):
    """Dual: each view has its own linear layer, and the logits are averaged (fusion of decisions)."""

    views = ("coronal", "sagittal")

    def __init__(self) -> None:
        super().__init__()
        self.linear = nn.ModuleDict({view: nn.Linear(FEATURES, len(CLASSES)) for view in self.views})

    def weights(self) -> dict[str, torch.Tensor]:
        """Half of each layer, so that the means of both maps plus the bias are the logit."""
        return {view: layer.weight / 2 for view, layer in self.linear.items()}

    def bias(self) -> torch.Tensor:
        """[3]"""
        return sum(layer.bias for layer in self.linear.values()) / 2


class ConcatHead(nn.Module):
    """Concat: the two mean features one after another [N, 4096], one linear layer."""

    views = ("coronal", "sagittal")

    def __init__(self) -> None:
        super().__init__()
        self.linear = nn.Linear(2 * FEATURES, len(CLASSES))

    def weights(self) -> dict[str, torch.Tensor]:
        """The slice of each view."""
        first, second = self.linear.weight.split(FEATURES, 1)
        return {"coronal": first, "sagittal": second}

    def bias(self) -> torch.Tensor:
        """[3]"""
        return self.linear.bias


class BilinearHead(nn.Module):
    """Bilinear: both views reduced to 64 features, their outer product summed over the rows that the two films share (head
    to pelvis), signed square root, L2 norm, one linear layer (Lin et al., ICCV 2015, with views in place of networks)."""

    views = ("coronal", "sagittal")

    def __init__(self) -> None:
        super().__init__()
        self.reduce = nn.ModuleDict({view: nn.Conv2d(FEATURES, REDUCED, 1) for view in self.views})
        self.linear = nn.Linear(REDUCED * REDUCED, len(CLASSES))

    def rows(self, features: Films) -> Films:
        """Each view's reduced features, mean over the columns: [N, 64, rows]."""
        return {view: self.reduce[view](features[view]).mean(3) for view in self.views}

    def forward(self, features: Films) -> torch.Tensor:
        """Logits [N, 3]."""
        rows = self.rows(features)
        product = torch.matmul(rows["coronal"], rows["sagittal"].transpose(1, 2))
        rooted = (torch.sign(product) * torch.sqrt(product.abs() + EPSILON)).flatten(1)
        return self.linear(functional.normalize(rooted, dim=1))


def linear_logits(head: LinearHead | DualHead | ConcatHead, pooled: Films) -> torch.Tensor:
    """Logits [N, 3] from the mean features [N, 2048] of the head's views."""
    return sum(functional.linear(pooled[view], weight) for view, weight in head.weights().items()) + head.bias()


def head_of(architecture: str) -> nn.Module:
    """A new head of one of the five networks."""
    makers = {"dual": DualHead, "concat": ConcatHead, "bilinear": BilinearHead}
    return makers[architecture]() if architecture in makers else LinearHead(architecture)


def head_logits(head: nn.Module, features: Films) -> torch.Tensor:
    """Logits [N, 3] of any head from the last feature maps of its views."""
    if isinstance(head, BilinearHead):
        return head(features)
    return linear_logits(head, {view: features[view].mean((2, 3)) for view in head.views})


class Network(nn.Module):
    """One architecture with backbones of its own, as the study trained each, and the guides that only training uses."""

    def __init__(self, architecture: str) -> None:
        super().__init__()
        self.architecture, self.views = architecture, VIEWS_OF[architecture]
        self.backbones = nn.ModuleDict({view: Backbone() for view in self.views})
        self.guides = nn.ModuleDict({view: SpineGuide() for view in self.views})
        self.head = head_of(architecture)

    def forward(self, films: Films) -> tuple[torch.Tensor, dict[str, tuple[torch.Tensor, ...]]]:
        """Logits [N, 3], and what the guide of each view says."""
        levels = {view: self.backbones[view].levels(films[view]) for view in self.views}
        guided = {view: self.guides[view](*levels[view]) for view in self.views}
        return head_logits(self.head, {view: deep for view, (_, deep) in levels.items()}), guided

    def logits(self, films: Films) -> torch.Tensor:
        """Logits [N, 3] alone."""
        return head_logits(self.head, {view: self.backbones[view](films[view]) for view in self.views})
