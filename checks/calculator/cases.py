"""Random indicators with the answers of the second calculator, one JSON line each; case N is made from the seed N alone.

    python3 checks/calculator/cases.py --from-seed 0 --runs 20000

A line holds the case and `answer`. The last line holds the coverage: how often every combination of formula, direction, kind of
result and rounding, and every class of edge case, was met.
"""
import argparse
import json
import random
import sys
from collections import Counter
from fractions import Fraction

from calculator import DOWN, answer_with_rate, needed, rounded

FORMULAS = (
    "ratio", "increment_ratio", "progress", "progress_floor0", "progress_clamped", "linear_share", "expected_ratio",
    "expected_progress", "two_minus_ratio", "inverse_ratio", "binary", "trend", "points", "judgement",
)
WITH_RATE = FORMULAS[:11]
# What branches most is drawn more often.
DRAWN = FORMULAS[:-1] + ("points",) * 5 + ("linear_share", "expected_ratio", "trend", "judgement")
VALUES = ("actual", "target", "baseline", "expected", "elapsed", "previous")
DIRECTIONS = ("increase", "decrease", "keepAtLeast", "keepAtMost", "keepWithin")
ROUNDINGS = ("halfUp", "halfEven", "truncate", "ceiling", "floor")
SIGNS = ("△", "▲", "-", "−")
ELAPSED = ("0", "-10", "-0.5", "120", "100", "100.01", "25", "50", "75", "20", "33.3", "0.001", "66.67", "8")
ABOVE = ({"of": "100", "text": "100%超"}, {"of": "150", "text": "150%超"}, {"of": "99.5", "text": "ほぼ達成"}, {"of": "0", "text": "0%超"})
BELOW = ({"of": "0", "text": "0%未満"}, {"of": "-100", "text": "△100%未満"}, {"of": "-0.05", "text": "負"})
WHOLE = ([0, 100], [100], [0], [-50, 0, 50, 100, 200])
BOUNDS = ("100", "90", "80", "70", "60", "50", "0", "-20", "99.95", "133.3")


def decimal(value, random_zeros=0):
    """A fraction whose denominator has only the factors 2 and 5, as decimal text."""
    if value.denominator == 1 and random_zeros == 0:
        return str(value.numerator)
    digits, scale = 0, 1
    while scale % value.denominator:
        digits += 1
        scale *= 10
    digits += random_zeros
    text = str(abs(value.numerator) * (10**digits // value.denominator)).rjust(digits + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + text[:-digits] + "." + text[-digits:] if digits else sign + text


def number(rng, size):
    """A positive number of a size class; 0 once in a while."""
    if size == 0:
        return Fraction(rng.randrange(0, 21))
    if size == 1:
        return Fraction(rng.randrange(1, 1_000_000))
    if size == 2:
        digits = rng.randrange(1, 4)
        return Fraction(rng.randrange(1, 10 ** (digits + 3)), 10**digits)
    if size == 3:
        return Fraction(rng.randrange(1, 10**40))
    if size == 4:
        return Fraction(rng.randrange(1, 10**24), 10**20)
    return Fraction(rng.randrange(1, 1000), 10 ** rng.randrange(3, 16))


def wanted_rate(rng, digits):
    """A rate at which something changes: a half, a bound, or a hair beside one."""
    kind = rng.randrange(6)
    if kind == 0:
        return Fraction(2 * rng.randrange(-3000, 3000) + 1, 2 * 10**digits)
    if kind == 1:
        return Fraction(2 * rng.randrange(-30, 30) + 1, 2 * 10**digits)
    if kind == 2:
        return Fraction(rng.choice(BOUNDS))
    if kind == 3:
        return Fraction(rng.choice(BOUNDS)) + Fraction(rng.choice((-1, 1)), 10 ** rng.randrange(1, 13))
    if kind == 4:
        return Fraction(2 * rng.randrange(-300, 3000) + 1, 2 * 10**digits) + Fraction(rng.choice((-1, 1)), 10 ** rng.randrange(digits + 2, 20))
    return Fraction(rng.choice((0, 100, 100, 200, -100)))


def aim(rng, case, v):
    """Changes one value so that the rate becomes a wanted one."""
    formula = case["of"] if case["formula"] == "points" else case["formula"]
    rate = wanted_rate(rng, case["printing"]["rateDigits"])
    share = rate / 100
    if formula in ("ratio", "increment_ratio"):
        v["actual"] = v["target"] * share
    elif formula in ("progress", "progress_floor0", "progress_clamped"):
        v["actual"] = v["baseline"] + (v["target"] - v["baseline"]) * share
    elif formula == "linear_share":
        v["actual"] = v["baseline"] + (v["target"] - v["baseline"]) * share * v["elapsed"] / 100
    elif formula == "expected_progress":
        v["actual"] = v["baseline"] + (v["expected"] - v["baseline"]) * share
    elif formula == "two_minus_ratio":
        v["actual"] = v["target"] * (2 - share)
    elif formula == "inverse_ratio":
        v["target"] = v["actual"] * share
    elif formula == "expected_ratio":
        if case["direction"] in DOWN:
            v["expected"] = v["actual"] * share
        else:
            v["actual"] = v["expected"] * share
    elif formula == "trend":
        other = v[case["against"]]
        band = case.get("band", {"value": "0"})
        width = abs(other) * Fraction(band["percent"]) / 100 if "percent" in band else Fraction(band["value"])
        hair = rng.choice((0, 0, 0, Fraction(1, 10**9), Fraction(-1, 10**9)))
        v["actual"] = other + rng.choice((-1, 1)) * (width + hair)
    elif formula == "binary":
        v["actual"] = rng.choice((v["target"], v["upper"])) + rng.choice((0, 0, Fraction(1, 10**9), Fraction(-1, 10**9)))


def arrange(rng, case, v):
    """Most cases are put in the usable range; the rest stays as it fell."""
    if rng.random() < 0.25:
        for name in v:
            if name != "elapsed" and rng.random() < 0.4:
                v[name] = -v[name]
    if rng.random() < 0.6:
        low, high = ("target", "baseline") if case["direction"] in DOWN else ("baseline", "target")
        v[low], v[high] = sorted((v[low], v[high]))
        if (v["expected"] < v["baseline"]) != (v["target"] < v["baseline"]) and rng.random() < 0.8:
            v["expected"] = (v["target"] + v["baseline"]) / 2
        if case["direction"] in DOWN and case["formula"] == "increment_ratio":
            v["target"], v["actual"] = -abs(v["target"]), -abs(v["actual"])


EQUAL = (("target", "baseline"), ("expected", "baseline"), ("actual", "target"), ("actual", "baseline"), ("actual", "expected"), ("upper", "target"), ("actual", "upper"), ("actual", "previous"))


def disturb(rng, case, v):
    """Equal values, zeros and missing values, each often enough to be met in every formula; most among the needed values."""
    names = needed(case, case["of"] if case["formula"] == "points" else case["formula"]) or VALUES
    if rng.random() < 0.15:
        one, other = rng.choice(EQUAL) if rng.random() < 0.5 or len(names) < 2 else rng.sample(names, 2)
        if "elapsed" not in (one, other):
            v[one] = v[other]
    if rng.random() < 0.1:
        v[rng.choice(names)] = Fraction(0)
    if rng.random() < 0.5:
        del v["upper"]
    if rng.random() < 0.1:
        del v[rng.choice(names)]
    if rng.random() < 0.06:
        for name in VALUES:
            if rng.random() < 0.3:
                v.pop(name, None)


def printing_of(rng):
    printing = {"rateDigits": rng.randrange(4), "rounding": rng.choice(ROUNDINGS), "rateSuffix": "%" if rng.random() < 0.9 else rng.choice(("", "％")), "negative": rng.choice(SIGNS)}
    if rng.random() < 0.3:
        printing["above"] = rng.choice(ABOVE)
    if rng.random() < 0.3:
        printing["below"] = rng.choice(BELOW)
    if rng.random() < 0.4:
        printing["whole"] = rng.choice(WHOLE)
    if rng.random() < 0.5:
        printing["olderRate"] = rng.choice(("({})", "（{}）", "※{}"))
    return printing


def asked_of(rng):
    return {"comparison": rng.choice(("atLeast", "above", "atMost", "below")), "percent": rng.choice(BOUNDS), "judgedRate": rng.choice(("exact", "printed"))}


def steps_of(rng):
    bounds = rng.sample(BOUNDS, rng.randrange(1, 6))
    if rng.random() < 0.8:
        bounds.sort(key=Fraction, reverse=True)
    points = len(bounds)
    steps = []
    for index, bound in enumerate(bounds):
        steps.append({rng.choice(("atLeast", "atLeast", "above")): bound, "points": str(points - index) if rng.random() < 0.8 else rng.choice(("0.5", "-1", "18"))})
    return steps


def case_of(seed):
    rng = random.Random(seed)
    formula = rng.choice(DRAWN)
    case = {"seed": seed, "formula": formula, "direction": rng.choice(DIRECTIONS), "strict": rng.random() < 0.3, "outside": rng.choice(("refuse", "caveat")), "printing": printing_of(rng), "older": rng.random() < 0.3, "asked": asked_of(rng)}
    if formula == "points":
        case["of"] = rng.choice(WITH_RATE)
        case["steps"] = steps_of(rng)
        case["otherwise"] = rng.choice(("0", "0", "1", "-1"))
    if formula == "trend":
        case["against"] = rng.choice(("baseline", "previous"))
        if rng.random() < 0.8:
            case["band"] = {rng.choice(("value", "percent")): rng.choice(("0", "1", "3", "10", "0.5", "2.25"))}
    if (case["of"] if formula == "points" else formula) != "increment_ratio":
        case["targetKind"] = rng.choice(("plain",) * 8 + ("rank", "condition"))
    size = rng.randrange(6)
    v = {name: number(rng, size if rng.random() < 0.9 else rng.randrange(6)) for name in ("actual", "target", "baseline", "expected", "previous")}
    v["upper"] = v["target"] + number(rng, size)
    v["elapsed"] = Fraction(rng.choice(ELAPSED)) if rng.random() < 0.7 else Fraction(rng.randrange(1, 10000), 100)
    arrange(rng, case, v)
    if rng.random() < 0.6:
        aim(rng, case, v)
    if case.get("targetKind") == "condition":
        v["actual"], v["target"] = Fraction(rng.randrange(2)), Fraction(1)
    disturb(rng, case, v)
    case["values"] = {name: decimal(value, 2 if rng.random() < 0.03 else 0) for name, value in v.items()}
    return case, v


def edges_of(case, v, kind, rate):
    """The names of the edge classes that this case belongs to."""
    printing = case["printing"]
    formula = case["of"] if case["formula"] == "points" else case["formula"]
    names = needed(case, formula)
    there = [v[name] for name in names if name in v]
    for name in names:
        if name not in v:
            yield f"{name} is missing"
    if any(value == 0 for value in there):
        yield "a needed value is 0"
    if any(value < 0 for value in there):
        yield "a needed value is negative"
    if any(value < 0 for value in there) and any(value > 0 for value in there):
        yield "signs differ"
    if len(set(there)) < len(there):
        yield "two needed values are equal"
    if any(abs(value) >= 10**16 for value in there):
        yield "a needed value is beyond 10^16"
    if any(value.denominator >= 10**10 for value in there):
        yield "a needed value has more than 10 decimals"
    if formula == "linear_share" and "elapsed" in v:
        yield "elapsed is " + ("0" if v["elapsed"] == 0 else "negative" if v["elapsed"] < 0 else "over 100" if v["elapsed"] > 100 else "100" if v["elapsed"] == 100 else "under way")
    if case["direction"] == "keepWithin" and formula == "binary" and "actual" in v and "target" in v:
        yield "band " + ("without an upper end" if "upper" not in v else "exactly at an end" if v["actual"] in (v["target"], v["upper"]) else "with an upper end")
    if case.get("targetKind", "plain") != "plain":
        yield f"the target is a {case['targetKind']}"
    if "actual" in v and v["actual"] == v.get("target"):
        yield "exactly at the target" + (", strict" if case["strict"] else "")
    if kind == "trend" and "actual" in v and case["against"] in v:
        other = v[case["against"]]
        band = case.get("band", {"value": "0"})
        way, size = next(iter(band.items()))
        width = abs(other) * Fraction(size) / 100 if way == "percent" else Fraction(size)
        if abs(v["actual"] - other) == width:
            yield f"exactly on the {way} band"
    if rate is None:
        return
    units = 2 * rate * 10 ** printing["rateDigits"]
    if units.denominator == 1 and units.numerator % 2:
        yield f"exact half, {printing['rounding']} to {printing['rateDigits']} digits, " + ("negative" if rate < 0 else "positive")
    if rate != 0 and abs(units) < 1:
        yield "a rate that may round to 0"
    asked = case["asked"]
    if rate == Fraction(asked["percent"]):
        yield f"condition {asked['comparison']}: exactly at the bound"
    elif asked["judgedRate"] == "printed" and Fraction(rounded(rate, printing["rateDigits"], printing["rounding"]), 10 ** printing["rateDigits"]) == Fraction(asked["percent"]):
        yield f"condition {asked['comparison']}: only the rounded rate is at the bound"
    for name in ("above", "below"):
        if name in printing:
            bound = Fraction(printing[name]["of"])
            yield f"{name}: " + ("exactly at the bound" if rate == bound else "beyond it" if (rate > bound) == (name == "above") else "not reached")
    if "whole" in printing and rate in printing["whole"]:
        yield "whole: exactly so"
    if case["older"] and "olderRate" in printing:
        yield "older rate"
    if kind == "points":
        if any(rate == Fraction(step.get("atLeast", step.get("above"))) for step in case["steps"]):
            yield "points: exactly at a step"


def kind_of(text, kind):
    """The result without its numbers: a reason, a trend, or what sort of figure it is."""
    if kind in ("none", "trend"):
        return text.partition(";")[0]
    return kind + (" misleads" if " misleads" in text else "")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--from-seed", type=int, default=0)
    parser.add_argument("--runs", type=int, default=1000)
    given = parser.parse_args()
    cells, edges = Counter(), Counter()
    for seed in range(given.from_seed, given.from_seed + given.runs):
        case, v = case_of(seed)
        text, kind, rate = answer_with_rate(case)
        cells[(case["formula"], case["direction"], kind_of(text, kind), case["printing"]["rounding"])] += 1
        edges.update(set(edges_of(case, v, kind, rate)))
        case["answer"] = text
        sys.stdout.write(json.dumps(case, ensure_ascii=False, separators=(",", ":")) + "\n")
    sys.stdout.write(json.dumps({"coverage": {"cells": [[*key, count] for key, count in cells.items()], "edges": edges}}) + "\n")


if __name__ == "__main__":
    main()
