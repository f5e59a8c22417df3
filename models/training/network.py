"""The Coronal network: ResNet-50, global average pooling, one linear layer."""

import torch
from torch import nn
from torch.nn import functional
from torchvision.models import resnet50

from training.dataset import CLASSES

FEATURES = 2048


class Coronal(nn.Module):
    """One coronal film [N, 1, H, W] to three logits NC, AIS, CMS.

    Nothing stands between the last feature map and the linear layer but its mean, so the class activation map is
    exact: the mean of a class's map plus its bias is its logit (Zhou et al., CVPR 2016).
    """

    def __init__(self) -> None:
        super().__init__()
        self.backbone = resnet50(weights=None, zero_init_residual=True)
        self.backbone.conv1 = nn.Conv2d(1, 64, kernel_size=7, stride=2, padding=3, bias=False)
        nn.init.kaiming_normal_(self.backbone.conv1.weight, mode="fan_out", nonlinearity="relu")
        self.backbone.fc = nn.Identity()
        self.classifier = nn.Linear(FEATURES, len(CLASSES))
        self.cobb = nn.Linear(FEATURES, 1)

    def features(self, films: torch.Tensor) -> torch.Tensor:
        """The last feature map [N, 2048, H/32, W/32]."""
        net = self.backbone
        x = net.maxpool(net.relu(net.bn1(net.conv1(films))))
        return net.layer4(net.layer3(net.layer2(net.layer1(x))))

    def forward(self, films: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits [N, 3], and the Cobb angle estimate [N] (in units of 20 degrees) that only training uses."""
        pooled = self.features(films).mean((2, 3))
        return self.classifier(pooled), self.cobb(pooled)[:, 0]


class CoronalWithMaps(nn.Module):
    """What is exported: logits [N, 3] and the signed class activation maps [N, 3, H/32, W/32], without the bias."""

    def __init__(self, network: Coronal) -> None:
        super().__init__()
        self.network = network

    def forward(self, films: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """The maps are a 1x1 convolution with the classifier's weights, which is the same sum over the features."""
        features = self.network.features(films)
        maps = functional.conv2d(features, self.network.classifier.weight[:, :, None, None])
        return self.network.classifier(features.mean((2, 3))), maps
