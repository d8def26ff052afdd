"""The examples of docs/formulas.md, and cases worked out by hand. `python3 checks/calculator/test_calculator.py`."""
import unittest
from fractions import Fraction

from calculator import answer, rounded

PRINTING = {"rateDigits": 1, "rounding": "halfUp", "rateSuffix": "%", "negative": "△"}


def case(formula, direction, values, **more):
    base = {"formula": formula, "direction": direction, "strict": False, "outside": "refuse", "values": values, "printing": PRINTING, "older": False, "asked": {"comparison": "atLeast", "percent": "100", "judgedRate": "exact"}}
    return {**base, **more}


class Documented(unittest.TestCase):
    def test_rounding_examples(self):
        for mode, pairs in {
            "halfUp": (("2.5", 3), ("-2.5", -3)),
            "halfEven": (("2.5", 2), ("3.5", 4), ("-2.5", -2)),
            "truncate": (("2.9", 2), ("-2.9", -2)),
            "ceiling": (("2.1", 3), ("-2.9", -2)),
            "floor": (("2.9", 2), ("-2.1", -3)),
        }.items():
            for given, expected in pairs:
                self.assertEqual(rounded(Fraction(given), 0, mode), expected, (mode, given))

    def test_results(self):
        rows = (
            (case("increment_ratio", "increase", {"actual": "144476", "target": "30000"}), "rate 36119/75; printed 481.6%; holds yes; met yes"),
            (case("progress", "decrease", {"actual": "90", "target": "80", "baseline": "100"}), "rate 50; printed 50.0%; holds no; met no"),
            (case("progress", "increase", {"actual": "90", "target": "80", "baseline": "100"}), "none outsideDomain target; met yes"),
            (case("progress", "increase", {"actual": "90", "target": "80", "baseline": "100"}, outside="caveat"), "rate 50 misleads; printed 50.0%; holds no; met yes"),
            (case("linear_share", "increase", {"actual": "150", "target": "200", "baseline": "100", "elapsed": "75"}), "rate 200/3; printed 66.7%; holds no; met no"),
            (case("inverse_ratio", "decrease", {}), "none missingInput target; met no"),
            (case("expected_ratio", "keepAtMost", {"actual": "0", "expected": "-1"}), "none actualIsZero; met no"),
            (case("two_minus_ratio", "decrease", {"actual": "76", "target": "80"}), "rate 105; printed 105.0%; holds yes; met yes"),
            (case("binary", "keepWithin", {"actual": "5", "target": "5", "upper": "6"}, strict=True), "rate 0; printed 0.0%; holds no; met no"),
            (case("binary", "keepWithin", {"actual": "5", "target": "5"}), "rate 0; printed 0.0%; holds no; met no"),
            (case("trend", "decrease", {"actual": "97", "baseline": "100"}, band={"percent": "3"}), "trend unchanged; met no"),
            (case("trend", "decrease", {"actual": "96", "baseline": "100"}, band={"value": "3"}), "trend better; met no"),
            (case("ratio", "decrease", {"actual": "3", "target": "10"}, targetKind="rank"), "none unfitFormula; met yes"),
            (case("judgement", "keepWithin", {}), "none byPerson; met no"),
        )
        for given, expected in rows:
            self.assertEqual(answer(given), expected, given)

    def test_points(self):
        steps = [{"above": "100", "points": "3"}, {"atLeast": "100", "points": "2"}]
        for actual, expected in (("101", "points 3 of 101; printed 101.0%; holds yes; met yes"), ("100", "points 2 of 100; printed 100.0%; holds yes; met yes"), ("99", "points 0 of 99; printed 99.0%; holds no; met no")):
            self.assertEqual(answer(case("points", "increase", {"actual": actual, "target": "100"}, of="ratio", steps=steps, otherwise="0")), expected)

    def test_judged_rate(self):
        for judged, expected in (("exact", "no"), ("printed", "yes")):
            asked = {"comparison": "atLeast", "percent": "100", "judgedRate": judged}
            text = answer(case("ratio", "increase", {"actual": "99.95", "target": "100"}, asked=asked))
            self.assertEqual(text, f"rate 1999/20; printed 100.0%; holds {expected}; met no")

    def test_printing(self):
        bounds = {**PRINTING, "above": {"of": "100", "text": "100%超"}, "below": {"of": "0", "text": "0%未満"}, "whole": [0, 100], "olderRate": "({})"}
        for actual, older, expected in (("100.01", False, "100%超"), ("100", False, "100%"), ("99.96", True, "(100%)"), ("-0.01", False, "0%未満"), ("0.04", False, "0%"), ("7.25", True, "(7.3%)")):
            text = answer(case("ratio", "increase", {"actual": actual, "target": "100"}, printing=bounds, older=older))
            self.assertIn(f"printed {expected};", text)
        for actual, expected in (("-7.25", "△7.3%"), ("-0.04", "0.0%")):
            self.assertIn(f"printed {expected};", answer(case("ratio", "increase", {"actual": actual, "target": "100"})))


if __name__ == "__main__":
    unittest.main()
