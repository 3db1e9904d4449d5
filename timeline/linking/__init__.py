"""Events that look like one: pairs with a score and reasons, and candidates for a draft."""

from timeline.linking.candidates import Candidate, candidates
from timeline.linking.sought import Sought, of_draft, of_statement

__all__ = ["Candidate", "Sought", "candidates", "of_draft", "of_statement"]
