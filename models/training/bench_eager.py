"""The peer of `npm run bench -- inference`: two ResNet-50 backbones run eagerly, `python3 -m training.bench_eager PAIRS BATCH`.

Speaks JSON, one object a line. First `{"torch": version, "threads": count}`, or `{"missing": reason}` without PyTorch;
then for each line on its input one turn of PAIRS pairs in batches of BATCH: `{"seconds": s, "pairsPerSecond": r}`.
"""

import json
import sys
import time

HEIGHT, WIDTH = 256, 128


def say(**fields: object) -> None:
    """One line at once, since the other side waits for it."""
    print(json.dumps(fields), flush=True)


def main() -> None:
    """Reads the command line and answers line after line until the input ends."""
    pairs, batch = int(sys.argv[1]), int(sys.argv[2])
    try:
        import torch
        from torchvision.models import resnet50
    except ImportError as error:
        say(missing=f"PyTorch not installed ({error})")
        return
    backbones = []
    for _ in range(2):
        backbone = resnet50(weights=None)
        backbone.conv1 = torch.nn.Conv2d(1, 64, kernel_size=7, stride=2, padding=3, bias=False)
        backbone.fc = torch.nn.Identity()
        backbones.append(backbone.eval())
    say(torch=torch.__version__, threads=torch.get_num_threads())
    for _ in sys.stdin:
        started = time.perf_counter()
        with torch.inference_mode():
            for first in range(0, pairs, batch):
                films = torch.rand(min(batch, pairs - first), 1, HEIGHT, WIDTH)
                for backbone in backbones:
                    backbone(films)
        seconds = time.perf_counter() - started
        say(seconds=seconds, pairsPerSecond=pairs / seconds)


if __name__ == "__main__":
    main()
