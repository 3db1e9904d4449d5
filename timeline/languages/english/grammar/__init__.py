"""English sentences: who does what where and when."""
