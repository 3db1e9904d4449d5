"""How likely two events are one: the weights of what speaks for and against, and their sum."""

from collections.abc import Mapping
from math import exp
from types import MappingProxyType

from timeline.linking.features import Features

#: in the logarithm of odds, for each unit of a feature
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "cover-less": 2.9,
        "cover-more": 2.0,
        "shared": 0.22,
        "rarest": 0.4,
        "total": -1.6,
        "other-names": -0.4,
        "only-place": -6.0,
        "few-shared": -0.3,
        "same-number": 2.2,
        "other-number": -3.0,
        "one-number": -0.9,
        "other-year": -2.5,
        "same-act": 1.3,
        "one-act": -0.8,
        "other-act": -8.0,
        "other-weak-act": -1.5,
        "fits": 0.4,
        "same-day": 1.0,
        "was": 2.0,
        "undated": -1.2,
        "apart": -6.0,
        "apart-near": 2.0,
        "moved": -0.6,
        "moved-far": -0.2,
        "moved-late": -0.9,
        "put-off": 1.2,
        "again": -1.2,
        "moved-by-years": -5.0,
        "comes-again": -2.5,
        "lapsed": -0.8,
        "cannot-have-moved": -10.0,
        "told-the-other-way-round": -1.0,
        "same-place": 0.4,
        "other-place": -2.6,
        "place-in-title": 0.9,
        "other-place-in-title": -1.4,
        "same-people": 0.9,
        "other-people": -1.0,
        "one-document": -8.0,
    }
)
BIAS = 3.3
#: what speaks for a pair hangs together, so that it counts so many times less; and at most so much
_SURE, _MOST = 2.0, 30.0


def score(found: Features) -> float:
    """How likely they are one event, from 0 to 1."""
    if found.excluded:
        return 0.0
    total = BIAS + sum(WEIGHTS[name] * value for name, value in found.values.items())
    return 1 / (1 + exp(-max(min(total / _SURE, _MOST), -_MOST)))
