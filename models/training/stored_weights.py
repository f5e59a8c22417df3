"""The weights as they are stored: batch normalization folded into its convolution, then rounded.

Thresholds, limits and figures are those of the stored weights, so everything after training works with them.
"""

import copy

import numpy as np
import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval
from torchvision.models.resnet import Bottleneck, ResNet

STORED_WHOLE_BELOW = 1024
# float16 keeps 10 bits of the mantissa. With 8 of them, weights differ by at most 0.2 %, and git packs a fifth more.
KEPT_MANTISSA_BITS = 8


def as_float16(values: np.ndarray, name: str) -> np.ndarray:
    """Rounded to the bits that are kept. Raises OverflowError for a weight that float16 cannot hold."""
    halved = values.astype(np.float16)
    if not np.isfinite(halved).all():
        raise OverflowError(f"{name} has values outside float16")
    dropped = 10 - KEPT_MANTISSA_BITS
    bits = halved.view(np.uint16).astype(np.uint32) + (1 << (dropped - 1))
    return (bits >> dropped << dropped).astype(np.uint16).view(np.float16)


def as_stored(networks: nn.Module) -> nn.Module:
    """A copy in evaluation mode that computes what the exported graphs compute."""
    stored = copy.deepcopy(networks).eval()
    for module in list(stored.modules()):
        if isinstance(module, (ResNet, Bottleneck)):
            _fold(module)
    with torch.no_grad():
        for name, weight in [*stored.named_parameters(), *stored.named_buffers()]:
            if weight.numel() >= STORED_WHOLE_BELOW:
                weight.copy_(torch.from_numpy(as_float16(weight.numpy(), name).astype(np.float32)))
    return stored


def _fold(module: nn.Module) -> None:
    """Folds the numbered batch normalizations of a block, and that of its shortcut."""
    for number in (1, 2, 3):
        if isinstance(getattr(module, f"bn{number}", None), nn.BatchNorm2d):
            fused = fuse_conv_bn_eval(getattr(module, f"conv{number}"), getattr(module, f"bn{number}"))
            setattr(module, f"conv{number}", fused)
            setattr(module, f"bn{number}", nn.Identity())
    if isinstance(module, Bottleneck) and module.downsample is not None:
        module.downsample = nn.Sequential(fuse_conv_bn_eval(module.downsample[0], module.downsample[1]))
