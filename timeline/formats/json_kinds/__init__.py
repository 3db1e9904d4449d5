"""The kinds of JSON that are read: a row each, by what its objects hold."""
