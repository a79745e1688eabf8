"""Figures against floors that only rise: files with lines `set TAB measure TAB floor`."""


def floors_of(path):
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {(row[0], row[1]): float(row[2]) for row in rows}


def compared(values, floors, options):
    """Prints {(set, measure): value} beside the floors of a file, or with --print alone, as such lines; gives the exit code."""
    if "--print" in options:
        print("".join(f"{name}\t{measure}\t{value:.3f}\n" for (name, measure), value in sorted(values.items())), end="")
        return 0
    fallen = 0
    for key, floor in floors_of(floors).items():
        value = values.get(key, 0.0)
        below = round(value, 3) < floor
        fallen += below
        print(f"{key[0]:12} {key[1]:15} {value:.3f}  floor {floor:.3f}{'  FELL' if below else ''}")
    return 1 if fallen else 0
