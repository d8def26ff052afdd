"""A second calculator of achievement rates, written from docs/formulas.md alone.

It shares no code, no language and no number type with the engine under src/. `answer(case)` takes one indicator as plain
data (numbers as decimal text) and tells the result in one line of text, so that two calculators can be compared by their text:

    rate 36119/75; printed 481.6%; holds yes; met yes
    rate 150 misleads; printed 150.0%; holds no; met no
    points 5 of 120; printed 120%; holds yes; met no
    trend better; met no
    none missingInput target; met no

`holds` is the condition of judgement that the case names: the rate, exact or as rounded, against a bound.

From the command line it reads cases as JSON lines and writes one answer a line.
"""
import json
import sys
from fractions import Fraction

UP = ("increase", "keepAtLeast")
DOWN = ("decrease", "keepAtMost")
HUNDRED = Fraction(100)
ZERO = Fraction(0)

# Column "needed values", in the order in which a missing one is reported.
NEEDED = {
    "ratio": ("actual", "target"),
    "increment_ratio": ("actual", "target"),
    "progress": ("actual", "target", "baseline"),
    "progress_floor0": ("actual", "target", "baseline"),
    "progress_clamped": ("actual", "target", "baseline"),
    "linear_share": ("actual", "target", "baseline", "elapsed"),
    "expected_ratio": ("actual", "expected"),
    "expected_progress": ("actual", "expected", "baseline"),
    "two_minus_ratio": ("actual", "target"),
    "inverse_ratio": ("target", "actual"),
    "binary": ("actual", "target"),
    "judgement": (),
}

# Column "usable directions": up, down, band.
USABLE = {
    "ratio": ("up",),
    "increment_ratio": ("up", "down"),
    "progress": ("up", "down"),
    "progress_floor0": ("up", "down"),
    "progress_clamped": ("up", "down"),
    "linear_share": ("up", "down"),
    "expected_ratio": ("up", "down"),
    "expected_progress": ("up", "down"),
    "two_minus_ratio": ("down",),
    "inverse_ratio": ("down",),
    "binary": ("up", "down", "band"),
    "judgement": ("up", "down", "band"),
}

# The table of the kinds of targets: what is no formula for ranks.
NOT_FOR_RANKS = ("ratio", "increment_ratio", "expected_ratio", "two_minus_ratio", "inverse_ratio")

PROGRESS = ("progress", "progress_floor0", "progress_clamped")


def side_of(direction):
    if direction in UP:
        return "up"
    if direction in DOWN:
        return "down"
    if direction == "keepWithin":
        return "band"
    raise ValueError(direction)


def needed(case, formula):
    """For the trend, too, what it is told from."""
    if formula == "trend":
        return ("actual", case.get("against", "baseline"))
    return NEEDED[formula]


def impossible(formula, side, v):
    """Column "when there is no rate": the reason, or nothing."""
    if formula in ("ratio", "increment_ratio", "two_minus_ratio"):
        return "targetIsZero" if v["target"] == 0 else None
    if formula in PROGRESS:
        return "baselineEqualsTarget" if v["target"] == v["baseline"] else None
    if formula == "linear_share":
        if v["target"] == v["baseline"]:
            return "baselineEqualsTarget"
        return "elapsedIsZero" if v["elapsed"] == 0 else None
    if formula == "expected_ratio":
        if side == "down":
            return "actualIsZero" if v["actual"] == 0 else None
        return "outsideDomain expected" if v["expected"] == 0 else None
    if formula == "expected_progress":
        return "baselineEqualsExpected" if v["expected"] == v["baseline"] else None
    if formula == "inverse_ratio":
        if v["target"] == 0:
            return "targetIsZero"
        return "actualIsZero" if v["actual"] == 0 else None
    if formula == "judgement":
        return "byPerson"
    return None


def unfit(kind, formula):
    """Whether a kind of target rules the formula out. What a person judges needs none."""
    if formula == "judgement":
        return False
    return formula != "binary" if kind == "condition" else kind == "rank" and formula in NOT_FOR_RANKS


def against_direction(side, start, end):
    """Whether `end` lies on the wrong side of `start`."""
    return end < start if side == "up" else end > start


def outside(formula, side, v):
    """The leftmost value that lies outside the usable range, or nothing."""
    if side not in USABLE[formula]:
        return "target"
    if formula in ("ratio", "two_minus_ratio"):
        return "target" if v["target"] < 0 else None
    if formula == "increment_ratio":
        return "target" if against_direction(side, 0, v["target"]) else None
    if formula in PROGRESS:
        return "target" if against_direction(side, v["baseline"], v["target"]) else None
    if formula == "linear_share":
        if against_direction(side, v["baseline"], v["target"]):
            return "target"
        return "elapsed" if v["elapsed"] < 0 or v["elapsed"] > 100 else None
    if formula == "expected_ratio":
        if v["expected"] <= 0:
            return "expected"
        return "actual" if side == "down" and v["actual"] < 0 else None
    if formula == "expected_progress":
        return "expected" if against_direction(side, v["baseline"], v["expected"]) else None
    if formula == "inverse_ratio":
        if v["target"] < 0:
            return "target"
        return "actual" if v["actual"] < 0 else None
    return None


def share(actual, start, end):
    return (actual - start) / (end - start) * HUNDRED


def reached(side, strict, actual, target, upper):
    """The table "reached": whether the actual value meets the target."""
    if side == "up":
        return actual > target if strict else actual >= target
    if side == "down":
        return actual < target if strict else actual <= target
    if upper is None:
        return False
    return target < actual < upper if strict else target <= actual <= upper


def rate_of(formula, side, strict, v):
    """The last column. Called only where the columns before it let through."""
    if formula in ("ratio", "increment_ratio"):
        return v["actual"] / v["target"] * HUNDRED
    if formula == "progress":
        return share(v["actual"], v["baseline"], v["target"])
    if formula == "progress_floor0":
        return max(ZERO, share(v["actual"], v["baseline"], v["target"]))
    if formula == "progress_clamped":
        return min(HUNDRED, max(ZERO, share(v["actual"], v["baseline"], v["target"])))
    if formula == "linear_share":
        return share(v["actual"], v["baseline"], v["target"]) / (v["elapsed"] / HUNDRED)
    if formula == "expected_ratio":
        if side == "down":
            return v["expected"] / v["actual"] * HUNDRED
        return v["actual"] / v["expected"] * HUNDRED
    if formula == "expected_progress":
        return share(v["actual"], v["baseline"], v["expected"])
    if formula == "two_minus_ratio":
        return (2 - v["actual"] / v["target"]) * HUNDRED
    if formula == "inverse_ratio":
        return v["target"] / v["actual"] * HUNDRED
    if formula == "binary":
        return HUNDRED if reached(side, strict, v["actual"], v["target"], v.get("upper")) else ZERO
    raise ValueError(formula)


def trend_of(case, side, v):
    """The section "trend". Without both values, and for a band, there is none."""
    against = case.get("against", "baseline")
    if side == "band" or "actual" not in v or against not in v:
        return "none"
    other = v[against]
    difference = v["actual"] - other
    band = case.get("band", {})
    if "percent" in band:
        width = abs(other) * Fraction(band["percent"]) / HUNDRED
    else:
        width = Fraction(band.get("value", "0"))
    if abs(difference) <= width:
        return "unchanged"
    if (side == "up" and difference > 0) or (side == "down" and difference < 0):
        return "better"
    return "worse"


def points_of(case, rate):
    for step in case["steps"]:
        if "atLeast" in step and rate >= Fraction(step["atLeast"]):
            return Fraction(step["points"])
        if "above" in step and rate > Fraction(step["above"]):
            return Fraction(step["points"])
    return Fraction(case["otherwise"])


def rounded(rate, digits, mode):
    """The rate in units of the last digit, as an integer."""
    scaled = rate * 10**digits
    below = scaled.numerator // scaled.denominator
    rest = scaled - below
    if rest == 0 or mode == "floor":
        return below
    if mode == "ceiling":
        return below + 1
    if mode == "truncate":
        return below if scaled > 0 else below + 1
    if rest != Fraction(1, 2):
        return below if rest < Fraction(1, 2) else below + 1
    if mode == "halfEven":
        return below if below % 2 == 0 else below + 1
    if mode == "halfUp":
        return below + 1 if scaled > 0 else below
    raise ValueError(mode)


def figure(units, digits, printing):
    sign = printing["negative"] if units < 0 else ""
    text = str(abs(units)).rjust(digits + 1, "0")
    if digits == 0:
        return sign + text
    if any(units == whole * 10**digits for whole in printing.get("whole", ())):
        return sign + text[:-digits]
    return sign + text[:-digits] + "." + text[-digits:]


def printed(rate, printing, older):
    above = printing.get("above")
    below = printing.get("below")
    if above is not None and rate > Fraction(above["of"]):
        text = above["text"]
    elif below is not None and rate < Fraction(below["of"]):
        text = below["text"]
    else:
        digits = printing["rateDigits"]
        text = figure(rounded(rate, digits, printing["rounding"]), digits, printing) + printing["rateSuffix"]
    if older and "olderRate" in printing:
        text = printing["olderRate"].replace("{}", text)
    return text


def holds(case, rate, v):
    """Judged by the exact rate, unless the rule set asks for the rounded one; 100 and more never hold of a strict target that is not met."""
    printing, asked = case["printing"], case["asked"]
    if asked["judgedRate"] == "printed":
        digits = printing["rateDigits"]
        rate = Fraction(rounded(rate, digits, printing["rounding"]), 10**digits)
    bound = Fraction(asked["percent"])
    if case["strict"] and met(case, v) == "no" and asked["comparison"] in ("atLeast", "above") and bound >= 100:
        return False
    return {"atLeast": rate >= bound, "above": rate > bound, "atMost": rate <= bound, "below": rate < bound}[asked["comparison"]]


def result(case, v):
    """Kind of the result, its text, and the rate where there is one."""
    formula = case["of"] if case["formula"] == "points" else case["formula"]
    side = side_of(case["direction"])
    if formula == "trend":
        return "trend", f"trend {trend_of(case, side, v)}", None
    for name in needed(case, formula):
        if name not in v:
            return "none", f"none missingInput {name}", None
    if unfit(case.get("targetKind"), formula):
        return "none", "none unfitFormula", None
    reason = impossible(formula, side, v)
    if reason is not None:
        return "none", f"none {reason}", None
    role = outside(formula, side, v)
    if role is not None and case["outside"] == "refuse":
        return "none", f"none outsideDomain {role}", None
    misleads = "" if role is None else " misleads"
    rate = rate_of(formula, side, case["strict"], v)
    if case["formula"] == "points":
        return "points", f"points {points_of(case, rate)} of {rate}{misleads}", rate
    return "rate", f"rate {rate}{misleads}", rate


def met(case, v):
    if "actual" not in v or "target" not in v:
        return "no"
    return "yes" if reached(side_of(case["direction"]), case["strict"], v["actual"], v["target"], v.get("upper")) else "no"


def answer_with_rate(case):
    v = {name: Fraction(text) for name, text in case["values"].items()}
    kind, text, rate = result(case, v)
    parts = [text]
    if rate is not None:
        parts.append("printed " + printed(rate, case["printing"], case["older"]))
        parts.append("holds yes" if holds(case, rate, v) else "holds no")
    parts.append("met " + met(case, v))
    return "; ".join(parts), kind, rate


def answer(case):
    return answer_with_rate(case)[0]


if __name__ == "__main__":
    for line in sys.stdin:
        print(answer(json.loads(line)))
