"""How likely two events are one: the weights of what speaks for and against, and their sum."""

from collections.abc import Mapping
from math import exp
from types import MappingProxyType

from timeline.linking.features import Features

#: in the logarithm of odds, for each unit of a feature
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "cover-less": 3.0,
        "cover-more": 2.0,
        "shared": 0.35,
        "rarest": 0.2,
        "total": -1.0,
        "other-names": -0.2,
        "few-shared": -0.8,
        "same-number": 1.5,
        "other-number": -3.0,
        "one-number": -0.7,
        "other-year": -2.5,
        "same-act": 1.0,
        "one-act": -0.3,
        "other-act": -5.0,
        "other-weak-act": -1.5,
        "fits": 0.35,
        "same-day": 1.0,
        "was": 2.0,
        "undated": 0.0,
        "apart": -6.0,
        "apart-near": 2.0,
        "moved": -0.5,
        "moved-far": -0.5,
        "moved-by-years": -2.0,
        "comes-again": -2.5,
        "lapsed": -1.5,
        "cannot-have-moved": -6.0,
        "told-the-other-way-round": -1.0,
        "same-place": 0.8,
        "other-place": -2.5,
        "place-in-title": 0.5,
        "other-place-in-title": -1.5,
        "same-people": 1.0,
        "other-people": -1.0,
        "one-document": -5.0,
    }
)
BIAS = -1.5


def score(found: Features) -> float:
    """How likely they are one event, from 0 to 1."""
    if found.excluded:
        return 0.0
    total = BIAS + sum(WEIGHTS[name] * value for name, value in found.values.items())
    return 1 / (1 + exp(-max(min(total, 30), -30)))
