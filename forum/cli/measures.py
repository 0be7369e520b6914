"""What work costs a process: processor time, and memory."""

import re
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

_STATUS = Path("/proc/self/status")  # on Linux; what else there is counts a parent's memory, too
_MEBIBYTE = 2**20


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """Return the least processor seconds of some runs of this work, of all threads together."""
    spent = []
    for _ in range(times):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return min(spent)


def peak_mebibytes() -> float | None:
    """Return the most memory that this process has had, in MiB, where the system tells."""
    if _STATUS.exists() and (peak := re.search(r"VmHWM:\s*(\d+) kB", _STATUS.read_text())):
        return int(peak[1]) / 1024
    if find_spec("resource") is None:
        return None
    resource = import_module("resource")
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(used) / (_MEBIBYTE if sys.platform == "darwin" else _MEBIBYTE / 1024)
