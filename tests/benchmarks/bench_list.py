"""How long `timeline list` takes as a whole process, beside `khal --version`.

Run it as `python tests/benchmarks/bench_list.py`. khal, a calendar for the terminal, is no
dependency: install it beside (``pip install khal``) to have it measured; the bare interpreter is
measured in any case.
"""

import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
RUNS = 15


def seconds(command: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - begin


def main() -> None:
    folder = Path(sys.executable).parent
    commands = {
        "timeline list": [str(folder / "timeline"), "list"],
        "python -c pass": [sys.executable, "-c", "pass"],
    }
    khal = shutil.which("khal", path=str(folder)) or shutil.which("khal")
    if khal is None:
        print("khal is not installed, so it is left out")
    else:
        commands["khal --version"] = [khal, "--version"]
    times: dict[str, list[float]] = {name: [] for name in commands}
    # In turns, so that what else the machine does meets all alike; the first round warms up.
    for number in range(RUNS + 1):
        for name, command in commands.items():
            took = seconds(command)
            if number:
                times[name].append(took)
    ours = median(times["timeline list"])
    for name, measured in times.items():
        middle = median(measured)
        print(f"{name:15} {middle * 1000:7.1f} ms   timeline list / this: {ours / middle:.2f}")


if __name__ == "__main__":
    main()
